/** A request that Direct Line refuses: becomes `{ error: { code, message } }`, as in Azure's REST reference. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;

  /** `message` never quotes what came: it may hold a token or a person's words. */
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
