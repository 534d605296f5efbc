import type { GivenCode, Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { TableCell } from './cell.ts';

/** One row of an authority's own file, with what the coder made of its answer. */
export interface CodedRow {
  /** Row in the file as a spreadsheet counts: the header is row 1. */
  row: number;
  /** The row as it was; fewer or more cells than the header where the file is ragged. */
  cells: TableCell[];
  respondent?: Respondent;
  topic?: Topic;
  outcome: Outcome;
  /** ISO 639-1; missing where nothing was coded. */
  language?: string;
  /** The answer without personal data. */
  redacted: string;
  /** With the evidence redacted too. */
  codes: GivenCode[];
  /** Codes that were near but not given, the nearest first. */
  near: { code: string; confidence: number }[];
  frame: string;
  coder: string;
  notes: Note[];
}

/** What became of an answer; see `outcomes` for what each means. */
export type Outcome = keyof typeof outcomes;

export const outcomes = {
  coded: 'has one code or more',
  uncoded: 'has words, but no code fits',
  'no-words': 'has no letter or digit, such as a lone emoji',
  empty: 'has nothing in the cell',
  'not-asked': 'was left alone: the row does not say who answers, or which question',
} as const;

/** Something odd about a row that was kept all the same; see `notes` for what each means. */
export type Note = keyof typeof notes;

export const notes = {
  number: 'the answer is a number',
  date: 'the answer is a date or time',
  formula: 'the answer is a formula without a value: open the file in Excel, save it, and code it again',
  'fewer-cells': 'the row has fewer cells than the header',
  'more-cells': 'the row has more cells than the header',
  'long-answer': 'the coder reads the first 6,000 characters of an answer only: what comes after them has no codes',
  'cells-left-out':
    "cells of a workbook beyond the header's last column were left out: give the column a name to keep it",
  respondent:
    'the respondent column says neither parent nor child: where one of them is right, write it in the cell, or for empty cells give --respondent',
  question:
    'the question column says neither difference nor improve: where one of them is right, write it in the cell, or for empty cells give --question',
  'long-cell': "a cell is longer than the 32,767 characters of Excel's: cut in a workbook, whole in .csv and .jsonl",
} as const;
