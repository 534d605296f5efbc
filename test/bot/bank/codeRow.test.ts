import { createCodeRow } from '../../../bot/bank/codeRow.ts';
import { createCoder } from '../../../coding/codeAnswer.ts';
import { redact } from '../../../coding/redact.ts';
import type { TableCell } from '../../../reports/bank/cell.ts';
import type { PatientCoder } from '../../../survey/coding.ts';

/** Gives one code that rests on these words, none where there are none, after a while. */
function aCoder(evidence: string): PatientCoder {
  const codes = evidence === '' ? [] : [{ code: 'calmer', confidence: 0.9, evidence }];
  const candidates = [...codes, { code: 'home', confidence: 0.2 }];
  const coding = { codes, candidates, language: 'en', frame: 'larc-1', coder: 'test-1' };
  return { version: 'test-1', code: () => new Promise((resolve) => setImmediate(() => resolve(coding))) };
}

function code(cells: TableCell[], { evidence = 'calmer', respondent = true, width = cells.length } = {}) {
  const reading = { width, text: 0, topic: () => 'difference' as const };
  const who = respondent ? ('parent' as const) : undefined;
  return createCodeRow(aCoder(evidence), { ...reading, respondent: () => who })({ row: 2, cells });
}

test('a coder that takes its time is waited for; what was near and not given is kept apart', async () => {
  const { outcome, codes, near, coder } = await code(['He is calmer']);
  expect([outcome, codes, near, coder]).toEqual([
    'coded',
    [{ code: 'calmer', confidence: 0.9, evidence: 'calmer' }],
    [{ code: 'home', confidence: 0.2 }],
    'test-1',
  ]);
});

test.each([
  ['called Karen he is calmer', 'called [name] he is calmer'],
  ['Karen he is', '[name] he is'],
  ['aren', '[name]'],
  ['is called Karen', 'is called [name]'],
  ['he is calmer', 'he is calmer'],
])('the evidence %p is without what was taken out of the answer', async (evidence, shown) => {
  const answer = 'Since our social worker is called Karen he is calmer';
  expect(redact(answer, 'en').text).toBe('Since our social worker is called [name] he is calmer');
  expect((await code([answer], { evidence })).codes).toEqual([expect.objectContaining({ evidence: shown })]);
});

test.each([
  ['a number', 7, '7', ['number']],
  ['a date', { serial: 46027, shows: 'date' as const }, '2026-01-05', ['date']],
])('%s in the place of an answer is coded by its words, and noted', async (_name, cell, text, notes) => {
  const row = await code([cell]);
  expect([row.redacted, row.notes, row.cells]).toEqual([text, notes, [cell]]);
});

test.each([
  ['nothing', null, []],
  ['white space', ' \n\t', []],
  ['a formula without a value', { formula: '=A1' }, ['formula']],
])('%s is kept as an empty answer', async (_name, cell, notes) => {
  expect(await code([cell])).toMatchObject({ outcome: 'empty', cells: [cell], notes, codes: [], redacted: '' });
});

test.each([
  ['😀', 'no-words', undefined],
  ['— ?!', 'no-words', undefined],
  ['7', 'uncoded', 'en'],
  ['😀 ok', 'uncoded', 'en'],
])('the answer %p is %s, in the language %p', async (answer, outcome, language) => {
  const row = await code([answer], { evidence: '' });
  expect([row.outcome, row.language]).toEqual([outcome, language]);
});

test('an answer of nobody knows whom is kept, redacted and not coded', async () => {
  const row = await code(['Call me on 07700 900123'], { respondent: false });
  expect(row).toMatchObject({ outcome: 'not-asked', notes: ['respondent'], redacted: 'Call me on [phone]', codes: [] });
});

test.each([
  [['a', 'b', 'c'], ['more-cells']],
  [['a'], ['fewer-cells']],
  [['a', 'x'.repeat(32_768)], ['long-cell']],
])('a row that does not fit is noted', async (cells, notes) => {
  expect((await code(cells, { width: 2 })).notes).toEqual(notes);
});

test('a row that lost cells beyond the header is noted', async () => {
  const reading = { width: 1, text: 0, respondent: () => 'parent' as const, topic: () => 'difference' as const };
  const row = await createCodeRow(aCoder('calmer'), reading)({ row: 2, cells: ['calmer'], isCut: true });
  expect(row.notes).toEqual(['cells-left-out']);
});

describe('of a very long answer the beginning is coded', () => {
  const reading = { width: 1, text: 0, respondent: () => 'parent' as const, topic: () => 'difference' as const };
  const coded = createCodeRow(createCoder(), reading);
  const words = ' He is calmer.';

  test.each([
    [6000, ['calmer'], []],
    [6001 + words.length, [], ['long-answer']],
  ])('with the last words ending at %d it has the codes %p and the notes %p', async (length, codes, notes) => {
    const row = await coded({ row: 2, cells: ['.'.repeat(length - words.length) + words] });
    expect([row.codes.map(({ code }) => code), row.notes]).toEqual([codes, notes]);
    expect(notes.length === 0 || row.redacted.endsWith(words)).toBe(true);
  });
});
