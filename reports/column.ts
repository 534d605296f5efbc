import type { Answers } from '../survey/answer.ts';
import type { Participant } from './participants.ts';

/** One column of a file: what the data dictionary says of it. */
export interface Variable {
  /** Stable for ever: analyses are written against it. At most 64 of a-z, 0-9 and _, which every program takes as a name. */
  name: string;
  /** A few words, at most 120 characters: what stands beside the name in SPSS. */
  label: string;
  type: VariableType;
  description: string;
  /** Where the values are a known list. */
  values?: readonly Value[];
  /** The list whose member this is: of a yes or no that says whether something is in the list. */
  of?: string;
}

/** A variable, and how a person's cell is found. */
export interface Column extends Variable {
  cell: (participant: Participant) => Cell;
}

/**
 * In CSV the members of a `list` are parted by semicolons, `json` is one JSON text, and `boolean` is 1 or 0; JSON Lines has
 * them as they are.
 */
export type VariableType = 'text' | 'list' | 'boolean' | 'integer' | 'number' | 'date-time' | 'json';

export interface Value {
  value: string;
  label?: string;
}

/** Undefined where the person was not asked, skipped it or has not come to it. Date-times are ISO 8601, UTC. */
export type Cell = string | number | boolean | readonly string[] | readonly object[] | undefined;

/** A column that looks at the answers alone. */
export function fromAnswers(find: (answers: Answers) => Cell): Column['cell'] {
  return ({ answers }) => find(answers);
}

/** `find`, worked out once for each person whatever number of columns ask: rows are made person by person. */
export function oncePerPerson<Found>(find: (answers: Answers) => Found): (answers: Answers) => Found {
  let last: { answers: Answers; found: Found } | undefined;
  return (answers) => {
    if (last?.answers !== answers) last = { answers, found: find(answers) };
    return last.found;
  };
}

export function values(...known: string[]): Value[] {
  return known.map((value) => ({ value }));
}
