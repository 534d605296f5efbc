import type { ShownCount } from '../../suppression/rules.ts';
import { symbols } from '../../suppression/symbols.ts';
import type { TableColumn, TableRow } from '../../tables.ts';
import type { SheetCell } from '../sheet.ts';
import { words } from './words.ts';

export const hidden: SheetCell = { text: symbols.hidden, as: 'symbol' };
export const none: SheetCell = { text: symbols.none, as: 'symbol' };

export function countCell(count: ShownCount): SheetCell {
  return count === 'hidden' ? hidden : count;
}

export function shareCell({ people, share }: TableRow, { answered }: TableColumn): SheetCell {
  if (people === 'hidden' || answered === 'hidden') return hidden;
  return answered === 0 ? none : { share: share ?? 0 };
}

export function rankCell({ rank, people }: TableRow): SheetCell {
  return rank ?? (people === 'hidden' ? hidden : none);
}

/** The ranks it could have as well, such as "2 to 5". */
export function marginCell({ margin, people }: TableRow): SheetCell {
  if (!margin) return { text: people === 0 ? symbols.none : symbols.hidden, as: 'range' };
  const [best, worst] = margin;
  return { text: best === worst ? String(best) : `${best} ${words.to} ${worst}`, as: 'range' };
}
