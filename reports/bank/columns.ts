import { codeFrame, codeWithId } from '../../coding/codeFrame.ts';
import type { Value } from '../column.ts';
import { knownConfidence } from '../knownConfidence.ts';
import { notes, outcomes, type CodedRow } from './codedRow.ts';

/** A column that coding adds beside those of the file. */
export interface BankColumn {
  /** Stable for ever: analyses are written against it. */
  name: string;
  description: string;
  values?: readonly Value[];
  /** Characters it is wide in a workbook. */
  width: number;
  cell: (row: CodedRow) => string | number | null;
}

/** Parts the members of a list; a bar inside of one is written as a slash. */
const bar = ' | ';
const list = (members: readonly (string | number)[]) =>
  members.map((member) => String(member).replaceAll('|', '/')).join(bar);
const lowest = (numbers: readonly number[]) => (numbers.length > 0 ? Math.min(...numbers) : null);
const labelled = (words: Record<string, string>): Value[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));
const codes = codeFrame.codes.map(({ id, label }) => ({ value: id, label }));

const readable: BankColumn[] = [
  { name: 'fv_row', width: 8, description: 'Row in the file; its header is row 1.', cell: ({ row }) => row },
  {
    name: 'fv_respondent',
    width: 13,
    description: 'Who answers, as it was taken for coding.',
    values: [
      { value: 'parent', label: 'parent or carer' },
      { value: 'child', label: 'child or young person' },
    ],
    cell: ({ respondent }) => respondent ?? null,
  },
  {
    name: 'fv_question',
    width: 13,
    description: 'The question, as it was taken for coding.',
    values: [
      { value: 'difference', label: 'what difference has the support made?' },
      { value: 'improve', label: 'what would improve services?' },
    ],
    cell: ({ topic }) => topic ?? null,
  },
  {
    name: 'fv_outcome',
    width: 12,
    description: 'What became of the answer.',
    values: labelled(outcomes),
    cell: ({ outcome }) => outcome,
  },
  {
    name: 'fv_codes',
    width: 24,
    description: `Codes of the answer, the surest first; a list parted by "${bar.trim()}".`,
    values: codes,
    cell: (row) => list(row.codes.map(({ code }) => code)),
  },
  {
    name: 'fv_labels',
    width: 40,
    description: "The same codes in the study's words, in the same order.",
    cell: (row) => list(row.codes.map(({ code }) => codeWithId(code).label)),
  },
  {
    name: 'fv_confidence',
    width: 14,
    description:
      'How often the coder in the process is right when it says this, 0 to 1, or "not given" for a code that only a second coder thought of; in the same order.',
    cell: (row) => list(row.codes.map((code) => knownConfidence(code) ?? 'not given')),
  },
  {
    name: 'fv_evidence',
    width: 50,
    description: 'The words that each code rests on, redacted in the same way as the answer; in the same order.',
    cell: (row) => list(row.codes.map(({ evidence }) => evidence)),
  },
  {
    name: 'fv_by',
    width: 14,
    description: 'Who gave each code; in the same order.',
    values: [
      { value: 'coder', label: 'the coder in the process' },
      { value: 'second-coder', label: 'a second coder that was asked; how often it is right is not known' },
    ],
    cell: (row) => list(row.codes.map(({ by = 'coder' }) => by)),
  },
  {
    name: 'fv_lowest_confidence',
    width: 12,
    description:
      'The least of these confidences that are given: sort by it to look at the doubtful answers first. Empty where none is.',
    cell: ({ codes }) => lowest(codes.map(knownConfidence).filter((confidence) => confidence !== undefined)),
  },
  {
    name: 'fv_near',
    width: 24,
    description: 'Codes that were near but not given, each with its confidence.',
    cell: ({ near }) => list(near.map(({ code, confidence }) => `${code} ${confidence}`)),
  },
  {
    name: 'fv_language',
    width: 12,
    description: 'Language the answer looks written in (ISO 639-1); empty where it has no words.',
    cell: ({ language }) => language ?? null,
  },
  {
    name: 'fv_redacted',
    width: 60,
    description:
      'The answer with names, schools, telephone numbers and so on taken out as far as they are found: they stand as [name].',
    cell: ({ redacted }) => redacted,
  },
  { name: 'fv_frame', width: 10, description: 'Version of the code frame.', cell: ({ frame }) => frame },
  { name: 'fv_coder', width: 10, description: 'Version of the coder.', cell: ({ coder }) => coder },
  {
    name: 'fv_notes',
    width: 16,
    description: 'What was odd about the row.',
    values: labelled(notes),
    cell: (row) => list(row.notes),
  },
];

/** One column a code, to filter, count and pivot by. */
const oneACode = codeFrame.codes.map(({ id, label }): BankColumn => ({
  name: `code_${id}`,
  width: 8,
  description: label,
  values: [
    { value: '1', label: 'given' },
    { value: '0', label: 'not given' },
    { value: '', label: 'nothing to code' },
  ],
  cell: ({ outcome, codes }) => {
    if (outcome !== 'coded' && outcome !== 'uncoded') return null;
    return codes.some(({ code }) => code === id) ? 1 : 0;
  },
}));

/** What coding adds to a file, in this order. */
export const bankColumns: readonly BankColumn[] = [...readable, ...oneACode];

/** Names for `width` columns of a file: each has one, and no two the same. */
export function headersFor(header: readonly string[], width: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: Math.max(width, header.length) }, (_, at) => {
    const name = firstFree(header[at]?.trim() ? header[at] : `(column ${at + 1})`, taken);
    taken.add(name);
    return name;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}
