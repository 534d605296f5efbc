/** Entries on one page. */
const SIZE = 25;

/** A part of a list, with what its links need. Pages are counted from 1. */
export interface PageOf<T> {
  entries: T[];
  number: number;
  count: number;
}

/** The page asked for, or the nearest there is. */
export function pageOf<T>(all: readonly T[], asked: string | null): PageOf<T> {
  const count = Math.max(1, Math.ceil(all.length / SIZE));
  const number = Math.min(count, Math.max(1, Math.trunc(Number(asked)) || 1));
  return { entries: all.slice((number - 1) * SIZE, number * SIZE), number, count };
}
