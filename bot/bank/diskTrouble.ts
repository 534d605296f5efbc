import { isNativeError } from 'node:util/types';

const reasons: Partial<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not be that large here',
  EACCES: 'this is not allowed there',
  EPERM: 'this is not allowed there',
  EROFS: 'the disk is read-only',
  EIO: 'the disk does not work',
};

/** Puts trouble with the disk into words; other errors keep theirs. */
export function diskTrouble(out: string, cause: unknown): unknown {
  const reason = isNativeError(cause) && 'code' in cause && reasons[String(cause.code)];
  const advice = 'The rows coded so far are kept: mend that and run the same command again.';
  return reason ? new Error(`Cannot go on towards ${out}: ${reason}. ${advice}`, { cause }) : cause;
}
