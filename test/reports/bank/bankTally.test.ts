import { tallyRows } from '../../../reports/bank/bankTally.ts';
import type { CodedRow } from '../../../reports/bank/codedRow.ts';
import { fitSheet } from '../../../reports/bank/fitSheet.ts';
import { summarySheet } from '../../../reports/bank/summarySheet.ts';
import type { Sheet } from '../../../reports/formats/sheet.ts';
import { aRow, given, rowsOf } from './rows.ts';

const times = (count: number, row: CodedRow) => Array<CodedRow>(count).fill(row);
const tallyOf = (...rows: CodedRow[]) => tallyRows(rowsOf(rows)());

async function cellsOf({ rows }: Sheet): Promise<unknown[][]> {
  const all: unknown[][] = [];
  for await (const row of rows()) all.push([...row]);
  return all;
}

test('an answer counts once for each code, and for the other question if it says something on that', async () => {
  const { tally } = await tallyOf(aRow(given('calmer', 'calmer', 'reliability')), aRow(), aRow({ outcome: 'empty' }));
  const { answered, people } = tally.groups.parent;
  expect([Object.fromEntries(people), answered]).toEqual([
    { calmer: 1, reliability: 1 },
    { difference: 2, improve: 1 },
  ]);
});

test('what is not coded is counted by what became of it', async () => {
  const left: CodedRow[] = [
    aRow({ outcome: 'not-asked', respondent: undefined, notes: ['respondent'] }),
    aRow({ outcome: 'no-words' }),
  ];
  const { tally, outcomes, notes, fits } = await tallyOf(...left, aRow());
  expect([tally.started, tally.finished, Object.fromEntries(outcomes), Object.fromEntries(notes)]).toEqual([
    3,
    1,
    { 'not-asked': 1, 'no-words': 1, uncoded: 1 },
    { respondent: 1 },
  ]);
  expect(fits[0]).toEqual({ respondent: 'parent', topic: 'difference', fit: { answers: 1, uncoded: 1, codes: 0 } });
});

test("the summary is Table 1 in the study's words, without views of fewer than five answers", async () => {
  const counts = await tallyOf(...times(6, aRow(given('calmer'))), ...times(4, aRow(given('safer'))));
  const cells = await cellsOf(summarySheet({ source: 'answers.csv', columns: [] }, counts));
  const title = cells.findIndex(([first]) => JSON.stringify(first)?.includes('Table 1.'));
  expect(cells.slice(title, title + 4)).toEqual([
    [{ title: "Table 1. Parents' and children's views on support received" }],
    expect.arrayContaining([
      { title: "Parents' views: 'impacts on my child'" },
      { title: "Children's views: 'impacts on me'" },
    ]),
    [1, 'Calmer, more relaxed', 6, null, null, 'Nothing was said in five or more answers.', null],
    [null, 'Answers counted', 10, null, null, 'Answers counted', 0],
  ]);
});

test('the summary says how columns were taken, without the words that are in fewer than five rows', async () => {
  const values = [
    { words: 'Mum', taken: 'parent', rows: 7 },
    { words: '', taken: 'parent', rows: 6 },
    { words: 'Robot', rows: 5 },
    { words: "Adopter of the town's only twins", taken: 'parent', rows: 1 },
    { words: 'Cat', rows: 4 },
  ];
  const column = { option: '--respondent-column' as const, column: 'Who', values, otherRows: 0 };
  const cells = await cellsOf(summarySheet({ source: 'answers.csv', columns: [column] }, await tallyOf()));
  const title = cells.findIndex(([first]) => JSON.stringify(first)?.includes('Taken as'));
  expect(cells.slice(title, title + 5)).toEqual([
    [{ title: 'Taken as' }, { title: "Column 'Who'" }, { title: 'Rows' }],
    ['parent', 'Mum', 7],
    ['parent', '(empty)', 6],
    ['not understood', 'Robot', 5],
    [null, 'values in fewer than five rows each', 5],
  ]);
});

test('how well the frame fits is said for each group, small counts and what gives them away hidden', async () => {
  const children = aRow({ respondent: 'child', topic: 'improve', language: 'pl' });
  const counts = await tallyOf(
    ...times(15, aRow(given('calmer', 'safer'))),
    ...times(5, aRow()),
    ...times(4, children),
  );
  const cells = await cellsOf(fitSheet(counts, { words: [], phrases: [] }));
  expect(cells).toEqual(
    expect.arrayContaining([
      ['Parents and carers: What difference?', 20, 5, 25, 1.5],
      ['Children and young people: What would improve?', 'fewer than 5', 'fewer than 5', null, null],
      ['English', 20, 5, 25, 1.5],
      ['Polish', 'fewer than 5', 'fewer than 5', null, null],
    ]),
  );
});
