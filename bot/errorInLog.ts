import { ConflictError, StoreUnavailableError } from '../store/responseStore.ts';

/** What the log holds of an error. */
interface LoggedError {
  name: string;
  /** Of the store's own errors only. */
  message?: string;
  /** Such as `ECONNREFUSED`. */
  code?: unknown;
  /** HTTP status, of another service. */
  statusCode?: unknown;
  /** The way through the code. */
  at: string[];
}

/**
 * An error without its message, which may quote anything: the answer of a channel that names a telephone number, or somebody's
 * words that could not be read. What the store says is worded here, and tells an operator what to do.
 */
export function errorInLog(error: Error): LoggedError {
  const { name, message, stack = '' } = error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const isOurs = error instanceof StoreUnavailableError || error instanceof ConflictError;
  const at = stack
    .replace(message, '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line));
  return { name, ...(isOurs && { message }), code, statusCode, at };
}
