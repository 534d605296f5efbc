import type { Quotable } from './select.ts';
import { quoteText, type QuoteStretch } from './quoteText.ts';

/** Fewer letters find everything. */
export const SHORTEST = 3;

/** Quotes in which `words` stand as they are shown, so that nothing can be learnt of what was taken out. */
export function* searchQuotes(quotes: Iterable<Quotable>, words: string): Generator<Quotable> {
  const wanted = plain(words);
  for (const quote of quotes) {
    // Taking out what is personal takes longer than looking, so it is done where there is something to find.
    if (plain(quote.answer.text).includes(wanted) && plain(textOf(stretchesOf(quote))).includes(wanted)) yield quote;
  }
}

/** The words with those marked that led to the codes; nothing where none may be shown. */
export function stretchesOf({ answer: { text, codes, askedIn } }: Quotable): QuoteStretch[] {
  return quoteText(
    text,
    codes.map(({ evidence }) => evidence),
    askedIn,
  );
}

/** Letters as people type them in a hurry: without capitals, in one kind of apostrophe, with single spaces. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ').trim();
}

function textOf(stretches: readonly QuoteStretch[]): string {
  return stretches.map(({ text }) => text).join('');
}
