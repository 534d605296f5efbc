import { cellText } from '../../../reports/bank/cell.ts';
import { bankColumns, headersFor } from '../../../reports/bank/columns.ts';
import { aRow } from './rows.ts';

const cell = (name: string, row = aRow()) => bankColumns.find((column) => column.name === name)?.cell(row);

test.each([
  [['A', 'B'], 2, ['A', 'B']],
  [['A', 'A', 'A (2)'], 3, ['A', 'A (2)', 'A (2) (2)']],
  [['A', ' ', ''], 4, ['A', '(column 2)', '(column 3)', '(column 4)']],
])('columns %j of %d become %j', (header, width, names) => {
  expect(headersFor(header, width)).toEqual(names);
});

test('lists stand in one order, and their sign is not in their members', () => {
  const codes = [
    { code: 'calmer', confidence: 0.9, evidence: 'calm | quiet' },
    { code: 'safer', confidence: 0.61, evidence: 'safe; well' },
  ];
  const row = aRow({ codes, near: [{ code: 'home', confidence: 0.2 }] });
  const names = ['fv_codes', 'fv_labels', 'fv_confidence', 'fv_evidence', 'fv_lowest_confidence', 'fv_near'];
  expect(names.map((name) => cell(name, row))).toEqual([
    'calmer | safer',
    'Calmer, more relaxed | Feel safer',
    '0.9 | 0.61',
    'calm / quiet | safe; well',
    0.61,
    'home 0.2',
  ]);
});

test.each([
  ['is no lowest one where another code has some', 0.7, '0.7 | not given', 0.7],
  ['counts where the coder in the process had thought of the code', 0.2, '0.2 | not given', 0.2],
  ['leaves the lowest one empty where no code has any', 0, 'not given | not given', null],
])('the confidence of a code of a second coder %s', (_, confidence, confidences, lowest) => {
  const codes = [confidence, 0].map((each) => {
    return { code: 'calmer', confidence: each, evidence: 'x', by: 'second-coder' as const };
  });
  const row = aRow({ codes });
  expect([cell('fv_confidence', row), cell('fv_lowest_confidence', row)]).toEqual([confidences, lowest]);
});

test.each([
  ['coded', 1, 0],
  ['uncoded', 0, 0],
  ['empty', null, null],
  ['no-words', null, null],
  ['not-asked', null, null],
] as const)('in a row that is %s a code is %p where it was given and %p elsewhere', (outcome, one, other) => {
  const codes = outcome === 'coded' ? [{ code: 'calmer', confidence: 1, evidence: 'x' }] : [];
  const row = aRow({ outcome, codes });
  expect([cell('code_calmer', row), cell('code_safer', row)]).toEqual([one, other]);
});

test.each([
  [null, ''],
  [12.5, '12.5'],
  [true, 'true'],
  [{ serial: 46027.25, shows: 'date-time' as const }, '2026-01-05T06:00:00'],
  [{ serial: 1e12, shows: 'date' as const }, '1000000000000'],
  [{ formula: '=A1' }, '=A1'],
])('the cell %j reads %p', (value, text) => {
  expect(cellText(value)).toBe(text);
});
