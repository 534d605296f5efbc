import { existsSync } from 'node:fs';
import { isNativeError } from 'node:util/types';
import { journalName } from './outputNames.ts';

const reasons: Partial<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'files may not be that large here',
  EACCES: 'this is not allowed there',
  EPERM: 'this is not allowed there',
  EROFS: 'the disk is read-only',
  EIO: 'the disk does not work',
};

/** Puts trouble with the disk into words, and says where the rows coded so far are; other errors keep theirs. */
export function diskTrouble(out: string, cause: unknown): unknown {
  // Who replaces a file gives the disk's own error as the cause.
  const reason = reasonOf(cause) ?? reasonOf((cause as Error).cause);
  if (reason === undefined) return cause;
  const journal = journalName(out);
  const kept = existsSync(journal) ? `The rows coded so far lie in ${journal}: leave it there, mend` : 'Mend';
  return new Error(`Cannot go on towards ${out}: ${reason}. ${kept} that and run the same command again.`, { cause });
}

function reasonOf(error: unknown): string | undefined {
  return isNativeError(error) && 'code' in error ? reasons[String(error.code)] : undefined;
}
