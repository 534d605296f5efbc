import { Command } from 'commander';
import { redact } from '../../coding/redact.ts';
import { convertJsonLines, type Row } from './jsonLines.ts';

const expected = 'one JSON object {"id", "lang"?, "text"} a line';

await new Command('npm run redact --')
  .description('Takes personal data out of texts. Reads JSON lines from a file or standard input, writes JSON lines.')
  .argument('[file]', `${expected}; standard input without it`)
  .addHelpText('after', '\nExample:\n  npm run -s redact -- answers.jsonl > redacted.jsonl')
  .action((file: string | undefined) => convertJsonLines(file, expected, redactRow))
  .parseAsync();

function redactRow({ id, lang, text }: Row): object | string {
  if (typeof id !== 'string' && typeof id !== 'number') return `an id of type ${typeof id}`;
  if (typeof text !== 'string') return `a text of type ${typeof text}`;
  return { id, ...redact(text, typeof lang === 'string' ? lang : undefined) };
}
