import { limitedFetch } from '../limitedFetch.ts';

/** Milliseconds GOV.UK Notify has to answer. */
const PATIENCE_MS = 20_000;

/** Notify did not do what it was asked for. The message holds no number and no words: Notify's own would repeat them. */
export class NotifyError extends Error {
  override name = 'NotifyError';
  /** HTTP status; undefined when there was no answer, which may mean that it was done all the same. */
  readonly status: number | undefined;

  constructor(message: string, status?: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

interface ClientRequest {
  method: string;
  url: string;
  data?: unknown;
  headers: Record<string, string>;
}

/**
 * Carries requests of Notify's client. The client's own, axios, waits for ever and follows redirects; it is only ever called
 * as a function. Throws NotifyError.
 */
export async function carry({ method, url, data, headers }: ClientRequest): Promise<{ data: unknown }> {
  const response = await answerTo(url, {
    method: method.toUpperCase(),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { ...headers, 'content-type': 'application/json' },
    body: data === undefined ? undefined : JSON.stringify(data),
  });
  if (!response.ok) throw new NotifyError(`HTTP ${response.status}`, response.status);
  return { data: await response.json().catch(() => refuseBody()) };
}

async function answerTo(url: string, request: RequestInit): Promise<Response> {
  try {
    return await limitedFetch(url, request);
  } catch (error) {
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    throw new NotifyError(code ?? (error as Error).name, undefined, { cause: error });
  }
}

function refuseBody(): never {
  throw new NotifyError('answer that is no JSON');
}
