import { createReadStream } from 'node:fs';
import { createCoder } from '../../coding/codeAnswer.ts';
import type { Coder, CodingContext } from '../../survey/coding.ts';
import { hasWords } from './hasWords.ts';
import { readLines } from './readLines.ts';

/** One line of what JSON lines must be. */
export const expectedLine = `one JSON object {"id", "question": "difference" or "improve", "respondent": "parent" or "child", "lang"?, "text"}`;

/** What comes of a line: its coding as a line of JSON, or what is wrong with it. */
export type CodedLine = { coded: string } | { wrong: string };

/**
 * Codes JSON lines, from standard input where no file is named. The other lines still come out when one is bad; the text of
 * an answer is never repeated in what is wrong.
 */
export async function* codeLines(file: string | undefined): AsyncGenerator<CodedLine> {
  const coder = createCoder();
  const chunks = file === undefined ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const { text } of readLines(chunks as AsyncIterable<Buffer>)) {
    number += 1;
    // Windows tools begin a file with a byte order mark.
    const line = number === 1 ? text?.replace(/^\ufeff/u, '') : text;
    if (line?.trim() !== '') yield codeLine(line, number, coder);
  }
}

function codeLine(line: string | undefined, number: number, coder: Coder): CodedLine {
  const answer = line === undefined ? 'more than 16 MB' : readAnswer(line);
  if (typeof answer === 'string')
    return { wrong: `Line ${number}: expected ${expectedLine}, got ${answer}. The line was left out.` };
  const { codes, candidates, language, frame, coder: version } = coder.code(answer.text, answer.context);
  const about = { language: hasWords(answer.text) ? language : null, frame, coder: version };
  return { coded: JSON.stringify({ id: answer.id, codes, candidates, ...about }) };
}

interface Answer {
  id: unknown;
  text: string;
  context: CodingContext;
}

/** The answer on a line, or what is wrong with it. */
function readAnswer(line: string): Answer | string {
  const row = parseRow(line);
  if (!row) return 'something else than a JSON object';
  const { id, question, respondent, lang, text } = row;
  if (typeof id !== 'string' && typeof id !== 'number') return `an id of type ${typeof id}`;
  if (question !== 'difference' && question !== 'improve') return 'another question';
  if (respondent !== 'parent' && respondent !== 'child') return 'another respondent';
  if (typeof text !== 'string') return `a text of type ${typeof text}`;
  return { id, text, context: { topic: question, respondent, language: typeof lang === 'string' ? lang : undefined } };
}

function parseRow(line: string): Record<string, unknown> | undefined {
  try {
    const row: unknown = JSON.parse(line);
    return typeof row === 'object' && row !== null && !Array.isArray(row)
      ? (row as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
