import { concernKinds, type ConcernKind } from '../concerns/kinds.ts';
import type { Respondent } from '../concerns/features.ts';

/** A message of which a person said whether it tells of a concern. */
export interface LabelledMessage {
  id: string;
  respondent: Respondent;
  /** ISO 639-1. */
  lang: string;
  text: string;
  concern: boolean;
  kind: ConcernKind | 'none';
  urgent: boolean;
  /** Written to sound like a concern without being one. */
  hard: boolean;
}

/** Reads JSON lines `{id, respondent, lang?, text, concern, kind?, urgent?, hard?}`; errors never repeat the message. */
export function parseLabelledMessages(lines: string, file: string): LabelledMessage[] {
  return lines
    .split('\n')
    .map((line, at) => ({ line, where: `${file} line ${at + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => parseMessage(line, where));
}

function parseMessage(line: string, where: string): LabelledMessage {
  const row = (parseJson(line, where) ?? {}) as Partial<LabelledMessage>;
  const { id, respondent, lang = 'en', text, concern, kind = 'none', urgent = false, hard = false } = row;
  if (typeof text !== 'string') throw new Error(`${where}: expected text to be the words of the message.`);
  if (typeof concern !== 'boolean') throw new Error(`${where}: expected concern to be true or false.`);
  if (respondent !== 'parent' && respondent !== 'child')
    throw new Error(`${where}: expected respondent to be parent or child.`);
  if (kind !== 'none' && !concernKinds.includes(kind))
    throw new Error(`${where}: expected kind to be none or one of ${concernKinds.join(', ')}.`);
  return { id: String(id ?? where), respondent, lang, text, concern, kind, urgent: concern && urgent, hard };
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`${where}: expected one JSON object a line.`);
  }
}
