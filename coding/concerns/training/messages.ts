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
  /** Written to sound like a concern, if it is none. */
  hard: boolean;
  /** Name of its file: one writer's messages. */
  file: string;
  /** Nobody said whether it tells of harm. */
  isUnread?: boolean;
}

const messageFolder = new URL('../../training/data/concerns/', import.meta.url);
const redactionFolder = new URL('../../training/data/redaction/', import.meta.url);
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
  return jsonLines(messageFolder).map((message) => ({ ...message, hard: !message.concern }));
}

/** The coder's training answers: people's ordinary talk, none of it a concern. */
export function readOrdinaryAnswers(): Message[] {
  return jsonLines(answerFolder).map((answer) => ({
    ...answer,
    ...{ concern: false, kind: 'none', urgent: false, hard: false },
  }));
}

/** The redactor's training messages: names, places and numbers in ordinary talk, which nobody read for harm. */
export function readUnreadMessages(): Message[] {
  return jsonLines(redactionFolder).map((message, at) => ({
    ...{ id: message.id, lang: message.lang, text: message.text, file: message.file },
    // Who wrote them is not noted.
    respondent: at % 2 === 0 ? 'parent' : 'child',
    ...{ concern: false, kind: 'none', urgent: false, hard: false, isUnread: true },
  }));
}

/** All that the model is trained on. */
export function readTrainingMessages(): Message[] {
  return [
    ...readMessages().filter((message) => !isHeldOut(message)),
    ...readOrdinaryAnswers(),
    ...readUnreadMessages(),
  ];
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
