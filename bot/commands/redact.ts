import { redact } from '../../coding/redact.ts';
import { spansInCharacters } from '../../coding/redaction/characters.ts';
import type { JsonRow } from '../bank/jsonRows.ts';
import { runLineCommand } from './jsonLines.ts';

await runLineCommand({
  name: 'redact',
  description: 'Takes personal data out of texts; spans count characters (Unicode code points).',
  expected: 'one JSON object {"id", "lang"?, "text"}',
  example: 'npm run -s redact -- answers.jsonl > redacted.jsonl',
  convert: redactRow,
});

function redactRow({ id, lang, text }: JsonRow): object | string {
  if (typeof id !== 'string' && typeof id !== 'number') return `an id of type ${typeof id}`;
  if (typeof text !== 'string') return `a text of type ${typeof text}`;
  const redacted = redact(text, typeof lang === 'string' ? lang : undefined);
  return { id, text: redacted.text, spans: spansInCharacters(text, redacted.spans) };
}
