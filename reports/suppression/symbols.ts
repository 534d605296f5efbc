import type { ShownCount } from './rules.ts';

/** Symbols for what is not a number, as the Government Analysis Function recommends them for tables and spreadsheets. */
export const symbols = {
  /** Confidential: hidden so that nobody can be recognised. */
  hidden: '[c]',
  /** Not applicable: nothing can stand here. */
  none: '[z]',
} as const;

/** A count as it stands in a table or file. */
export function cellOf(count: ShownCount): number | string {
  return count === 'hidden' ? symbols.hidden : count;
}
