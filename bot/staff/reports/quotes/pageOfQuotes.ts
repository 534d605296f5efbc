import { LEAST } from '../../../../reports/quotes/openCodes.ts';
import type { Quotable } from '../../../../reports/quotes/select.ts';

/** Quotes on one page. */
const SIZE = 25;
/** Whoever wants to read on takes the file of answers. */
const MOST_PAGES = 40;

/** A part of a list whose length nobody is told. Pages are counted from 1. */
export interface QuotePage {
  quotes: Quotable[];
  number: number;
  hasMore: boolean;
  /** Whether fewer people than `LEAST` are in the whole list; true for an empty one too. */
  isOfFew: boolean;
}

/** Looks no further than it has to. */
export function pageOfQuotes(all: Iterable<Quotable>, asked: string | null): QuotePage {
  const number = Math.min(MOST_PAGES, Math.max(1, Math.trunc(Number(asked)) || 1));
  const people = new Set<string>();
  const quotes: Quotable[] = [];
  let at = 0;
  let hasMore = false;
  for (const quote of all) {
    people.add(quote.person.personKey);
    hasMore = at >= number * SIZE;
    if (!hasMore && at >= (number - 1) * SIZE) quotes.push(quote);
    if (hasMore && people.size >= LEAST) break;
    at += 1;
  }
  return { quotes, number, hasMore: hasMore && number < MOST_PAGES, isOfFew: people.size < LEAST };
}
