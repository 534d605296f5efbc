import { findContacts } from './redaction/contacts.ts';
import { findNames } from './redaction/names.ts';
import { findLongNumbers, findNumbers } from './redaction/numbers.ts';
import { findPlaces } from './redaction/places.ts';
import type { Span } from './redaction/span.ts';
import { wholePlaces } from './redaction/wholePlaces.ts';

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
  const spans = wholePlaces(text, withoutOverlaps(found, text));
  return { text: replaceSpans(text, spans), spans };
}

/** Earlier finders win; of a name that reaches into an address or a school, what stands outside is still a name. */
function withoutOverlaps(found: Span[], text: string): Span[] {
  const kept: Span[] = [];
  for (const span of found) {
    const inTheWay = kept.filter((other) => span.start < other.end && other.start < span.end);
    if (inTheWay.length === 0) kept.push(span);
    else if (span.kind === 'name') kept.push(...outside(span, inTheWay, text));
  }
  return kept;
}

/** The words of a span before and after others, without the small words between: "nogueira" of "nogueira da Parkside". */
function outside(span: Span, others: Span[], text: string): Span[] {
  const [start, end] = [Math.min(...others.map((one) => one.start)), Math.max(...others.map((one) => one.end))];
  return [
    { ...span, end: start },
    { ...span, start: end },
  ].flatMap((part) => {
    const word = /\p{L}{3,}(?:[ '’-]+\p{L}{3,})*/u.exec(text.slice(part.start, Math.max(part.start, part.end)));
    return word ? [{ ...part, start: part.start + word.index, end: part.start + word.index + word[0].length }] : [];
  });
}

function replaceSpans(text: string, spans: Span[]): string {
  const between = spans.map(({ start, kind }, at) => `${text.slice(spans[at - 1]?.end ?? 0, start)}[${kind}]`);
  return between.join('') + text.slice(spans.at(-1)?.end ?? 0);
}
