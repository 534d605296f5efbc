import { findConcern } from '../../coding/findConcern.ts';
import type { JsonRow } from '../bank/jsonRows.ts';
import { runLineCommand } from './jsonLines.ts';

await runLineCommand({
  name: 'concerns',
  description: 'Finds messages that a person must look at for a child’s safety.',
  expected: 'one JSON object {"id", "respondent": "parent" or "child", "lang"?, "text"}',
  example: 'npm run -s concerns -- messages.jsonl > concerns.jsonl',
  convert: judgeRow,
});

function judgeRow({ id, respondent, lang, text }: JsonRow): object | string {
  if (typeof id !== 'string' && typeof id !== 'number') return `an id of type ${typeof id}`;
  if (respondent !== 'parent' && respondent !== 'child') return 'another respondent';
  if (typeof text !== 'string') return `a text of type ${typeof text}`;
  return { id, ...findConcern(text, { respondent, language: typeof lang === 'string' ? lang : undefined }) };
}
