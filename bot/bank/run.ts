import { codeFrame } from '../../coding/codeFrame.ts';
import type { Coder } from '../../survey/coding.ts';
import type { BankOptions } from './bankOptions.ts';
import { hashOfCoder } from './coderFiles.ts';
import type { InputStamp } from './inputStamp.ts';
import type { Run } from './journal.ts';

/** Raised when what is kept of a row changes. */
const journalVersion = 'bank-2';

/** All that decides what is made of a row, each under a name that a person can read. */
export function runOf(options: BankOptions, coder: Pick<Coder, 'version'>, { hash }: InputStamp): Run {
  const { text, sheet, encoding, respondent, topic } = options;
  return {
    'the file': hash,
    '--text': text,
    '--sheet': sheet ?? null,
    '--encoding': encoding ?? null,
    '--respondent': respondent.fixed ?? null,
    '--respondent-column': respondent.column ?? null,
    '--question': topic.fixed ?? null,
    '--question-column': topic.column ?? null,
    'the code frame': codeFrame.version,
    'the coder': coder.version,
    "the coder's files": hashOfCoder(),
    'the journal': journalVersion,
  };
}
