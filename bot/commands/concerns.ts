import { Command } from 'commander';
import { findConcern } from '../../coding/findConcern.ts';
import { convertJsonLines, type Row } from './jsonLines.ts';

const expected = 'one JSON object {"id", "respondent": "parent" or "child", "lang"?, "text"} a line';

await new Command('npm run concerns --')
  .description('Finds messages that a person must look at for a child’s safety. Reads and writes JSON lines.')
  .argument('[file]', `${expected}; standard input without it`)
  .addHelpText('after', '\nExample:\n  npm run -s concerns -- messages.jsonl > concerns.jsonl')
  .action((file: string | undefined) => convertJsonLines(file, expected, judgeRow))
  .parseAsync();

function judgeRow({ id, respondent, lang, text }: Row): object | string {
  if (typeof id !== 'string' && typeof id !== 'number') return `an id of type ${typeof id}`;
  if (respondent !== 'parent' && respondent !== 'child') return 'another respondent';
  if (typeof text !== 'string') return `a text of type ${typeof text}`;
  return { id, ...findConcern(text, { respondent, language: typeof lang === 'string' ? lang : undefined }) };
}
