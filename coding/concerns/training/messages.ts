import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ConcernKind } from '../kinds.ts';
import type { Respondent } from '../features.ts';

/** A message with what a reader said of it. */
export interface Message {
  id: string;
  lang: string;
  respondent: Respondent;
  text: string;
  concern: boolean;
  kind: ConcernKind | 'none';
  urgent: boolean;
  /** Name of its file: one writer's messages. */
  file: string;
}

const messageFolder = new URL('../../training/data/concerns/', import.meta.url);
const answerFolder = new URL('../../training/data/', import.meta.url);

/** Share of the first file that is kept for measuring, in percent. */
const heldOut = 30;

/** Kept for measuring and never trained on: always the same messages. */
export function isHeldOut({ id }: { id: string }): boolean {
  if (!id.startsWith('tc')) return false;
  return parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 100 >= 100 - heldOut;
}

/** Messages with and without a concern. */
export function readMessages(): Message[] {
  return jsonLines(messageFolder);
}

/** The coder's training answers: people's ordinary talk, none of it a concern. */
export function readOrdinaryAnswers(): Message[] {
  return jsonLines(answerFolder).map((answer) => ({ ...answer, concern: false, kind: 'none', urgent: false }));
}

function jsonLines(folder: URL): Message[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((file) => {
      const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n');
      return lines.map((line) => ({ ...(JSON.parse(line) as Message), file }));
    });
}
