/** What Notify does not do, with the kind and words of its error. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly kind: string;

  constructor(status: number, kind: string, message: string) {
    super(message);
    this.status = status;
    this.kind = kind;
  }

  get body(): object {
    return { status_code: this.status, errors: [{ error: this.kind, message: this.message }] };
  }
}
