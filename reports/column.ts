import type { Answers } from '../survey/answer.ts';
import type { Participant } from './participants.ts';

/** One column of the export: what the data dictionary says of it, and how a person's cell is found. */
export interface Column {
  /** Stable for ever: analyses are written against it. */
  name: string;
  type: ColumnType;
  description: string;
  /** Where the values are a known list. */
  values?: readonly Value[];
  cell: (participant: Participant) => Cell;
}

/** In CSV the members of a `list` are parted by semicolons, and `json` is one JSON text; JSON Lines has both as they are. */
export type ColumnType = 'text' | 'list' | 'date-time' | 'json';

export interface Value {
  value: string;
  label?: string;
}

/** Undefined where the person was not asked, skipped it or has not come to it. */
export type Cell = string | readonly string[] | readonly object[] | undefined;

/** A column that looks at the answers alone. */
export function fromAnswers(find: (answers: Answers) => Cell): Column['cell'] {
  return ({ answers }) => find(answers);
}

export function values(...known: string[]): Value[] {
  return known.map((value) => ({ value }));
}
