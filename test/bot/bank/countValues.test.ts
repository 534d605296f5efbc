import { countValues } from '../../../bot/bank/countValues.ts';
import { openTable } from '../../../bot/bank/openTable.ts';
import { valuesText } from '../../../bot/bank/valuesText.ts';
import { aFile } from './files.ts';

async function saidOf(csv: string, choices: Partial<Parameters<typeof countValues>[1]>) {
  const table = await openTable(aFile('answers.csv', csv), { text: 'Answer' });
  const signal = new AbortController().signal;
  return (await countValues(table, { respondent: {}, topic: {}, ...choices }, signal)).map(valuesText);
}

const times = (count: number, row: string) => Array<string>(count).fill(row);

test('each value is named with how it was taken and in how many rows, the most frequent first', async () => {
  const rows = [...times(1275, 'What changed?,hm'), ...times(2, 'Anything else?,hm'), ',hm'];
  expect(await saidOf(['Q,Answer', ...rows].join('\n'), { topic: { column: 'q', fixed: 'improve' } })).toEqual([
    [
      "Column 'Q' was read as:",
      '  "What changed?" -> difference, 1,275 rows',
      '  (empty) -> improve, 1 row',
      '  "Anything else?" -> NOT UNDERSTOOD, 2 rows',
      'Rows that are not understood are kept but not coded. To code them, write "difference" or "improve" in those cells of a copy of the file, where that is right. Empty cells are taken as --question says.',
    ].join('\n'),
  ]);
});

test('at most twenty values of each kind are named, and the rest counted', async () => {
  const rows = Array.from({ length: 30 }, (_, at) => [`Robot ${at},hm`, `Mum ${at},hm`]).flat();
  const [said = ''] = await saidOf(['Who,Answer', ...rows].join('\n'), { respondent: { column: 'Who' } });
  expect(said.match(/NOT UNDERSTOOD/g)).toHaveLength(20);
  expect(said.match(/"Mum/g)).toHaveLength(20);
  expect(said.match(/and 10 more such values -> .*/g)).toEqual([
    'and 10 more such values -> understood, 10 rows',
    'and 10 more such values -> not understood, 10 rows',
  ]);
});

test('where the wrong column was named, no answer and no name is repeated', async () => {
  const rows = [`Karen Smith helped,hm`, `${'He is calmer. '.repeat(10)},hm`];
  const [said = ''] = await saidOf(['Who,Answer', ...rows].join('\n'), { respondent: { column: 'Who' } });
  expect(said).not.toMatch(/Karen|calmer/);
  expect(said).toContain('(a long text)');
});

test('of more than a hundred values no rare one is repeated: they may be the answers', async () => {
  const csv = ['Answer', ...times(5, 'Mum'), ...Array.from({ length: 101 }, (_, at) => `mum is calm ${at}`)].join('\n');
  const [said = ''] = await saidOf(csv, { respondent: { column: 'Answer' } });
  expect(said.split('\n').slice(1)).toEqual([
    '  "Mum" -> parent, 5 rows',
    '  other values, not named here -> 101 rows',
    'There are more than 100 values. Does --respondent-column name the right column?',
  ]);
});

test('values beyond a thousand are counted together, and nothing is said where no column is named', async () => {
  const csv = ['Who,Answer', ...Array.from({ length: 1200 }, (_, at) => `Robot ${at},hm`)].join('\n');
  expect(await saidOf(csv, { respondent: { column: 'Who' } })).toEqual([
    expect.stringMatching(/other values, not named here -> 1,200 rows\n.*right column\?/),
  ]);
  expect(await saidOf(csv, { respondent: { fixed: 'parent' } })).toEqual([]);
});
