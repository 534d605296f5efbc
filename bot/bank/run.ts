import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { codeFrame } from '../../coding/codeFrame.ts';
import { readModel } from '../../coding/model.ts';
import type { Coder } from '../../survey/coding.ts';
import type { BankOptions } from './bankOptions.ts';
import type { Run } from './journal.ts';

/** Raised when what is kept of a row changes. */
const journalVersion = 'bank-2';

/** All that decides what is made of a row, each under a name that a person can read. */
export async function runOf(options: BankOptions, coder: Pick<Coder, 'version'>): Promise<Run> {
  const { file, text, sheet, encoding, respondent, topic } = options;
  return {
    'the file': await hashOf(file),
    '--text': text,
    '--sheet': sheet ?? null,
    '--encoding': encoding ?? null,
    '--respondent': respondent.fixed ?? null,
    '--respondent-column': respondent.column ?? null,
    '--question': topic.fixed ?? null,
    '--question-column': topic.column ?? null,
    'the code frame': codeFrame.version,
    'the coder': coder.version,
    "the coder's model": readModel().inputs,
    'the journal': journalVersion,
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
