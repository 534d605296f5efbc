import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { createCoder } from '../../coding/codeAnswer.ts';
import type { Coder, CodingContext } from '../../survey/coding.ts';

const expected = `one JSON object {"id", "question": "difference" or "improve", "respondent": "parent" or "child", "lang"?, "text"}`;

await new Command('npm run code --')
  .description('Gives answers their codes. Reads JSON lines from a file or standard input, writes JSON lines.')
  .argument('[file]', `${expected} a line; standard input without it`)
  .addHelpText('after', '\nExample:\n  npm run -s code -- answers.jsonl > coded.jsonl')
  .action(code)
  .parseAsync();

async function code(file: string | undefined): Promise<void> {
  const coder = createCoder();
  const lines = createInterface({
    input: file === undefined ? process.stdin : createReadStream(file),
    crlfDelay: Infinity,
  });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      // Windows tools begin a file with a byte order mark.
      const plainLine = number === 1 ? line.replace(/^\ufeff/u, '') : line;
      if (plainLine.trim() !== '') await writeCoded(plainLine, number, coder);
    }
  } catch (error) {
    fail(
      `Cannot read ${file ?? 'standard input'}: ${(error as Error).message}\nGive a file of JSON lines; see --help.`,
    );
  }
}

/** The other lines still come out when one is bad. The text of an answer is never repeated in an error. */
async function writeCoded(line: string, number: number, coder: Coder): Promise<void> {
  const answer = readAnswer(line);
  if (typeof answer === 'string')
    return fail(`Line ${number}: expected ${expected}, got ${answer}. The line was left out.`);
  const { codes, candidates } = coder.code(answer.text, answer.context);
  const room = process.stdout.write(`${JSON.stringify({ id: answer.id, codes, candidates })}\n`);
  if (!room) await new Promise((resolve) => process.stdout.once('drain', resolve));
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

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
