import { findContacts } from './redaction/contacts.ts';
import { findNames } from './redaction/names.ts';
import { findLongNumbers, findNumbers } from './redaction/numbers.ts';
import { findPlaces } from './redaction/places.ts';
import type { Span } from './redaction/span.ts';

export interface Redacted {
  /** The text with `[name]`, `[school]`, `[phone]` and so on in place of personal data. */
  text: string;
  /** What was replaced, in reading order, without overlaps: offsets in UTF-16 units of the original. */
  spans: Span[];
}

/**
 * Takes personal data out of what a person wrote. Removing too much costs a word of a report, removing too little names a
 * child, so doubtful cases are removed.
 *
 * @param language ISO 639-1 of the survey. People mix languages, so it only settles doubts; all languages are always tried.
 */
export function redact(text: string, language?: string): Redacted {
  const found = [
    ...findNumbers(text),
    ...findContacts(text),
    ...findPlaces(text),
    ...findLongNumbers(text),
    ...findNames(text, language),
  ];
  const spans = withoutOverlaps(found);
  return { text: replaceSpans(text, spans), spans };
}

/** Earlier finders win, so that the name inside an address or an e-mail is not found apart. */
function withoutOverlaps(found: Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of found) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function replaceSpans(text: string, spans: Span[]): string {
  const between = spans.map(({ start, kind }, at) => `${text.slice(spans[at - 1]?.end ?? 0, start)}[${kind}]`);
  return between.join('') + text.slice(spans.at(-1)?.end ?? 0);
}
