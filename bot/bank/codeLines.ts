import { createReadStream } from 'node:fs';
import { createCoder } from '../../coding/codeAnswer.ts';
import type { Coder, CodingContext } from '../../survey/coding.ts';
import { hasWords } from './hasWords.ts';
import { readJsonRows, type JsonRow, type NumberedRow } from './jsonRows.ts';

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
  for await (const line of readJsonRows(chunks as AsyncIterable<Buffer>)) yield codeLine(line, coder);
}

function codeLine(line: NumberedRow, coder: Coder): CodedLine {
  const answer = 'wrong' in line ? line.wrong : readAnswer(line.row);
  if (typeof answer === 'string')
    return { wrong: `Line ${line.number}: expected ${expectedLine}, got ${answer}. The line was left out.` };
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
function readAnswer({ id, question, respondent, lang, text }: JsonRow): Answer | string {
  if (typeof id !== 'string' && typeof id !== 'number') return `an id of type ${typeof id}`;
  if (question !== 'difference' && question !== 'improve') return 'another question';
  if (respondent !== 'parent' && respondent !== 'child') return 'another respondent';
  if (typeof text !== 'string') return `a text of type ${typeof text}`;
  return { id, text, context: { topic: question, respondent, language: typeof lang === 'string' ? lang : undefined } };
}
