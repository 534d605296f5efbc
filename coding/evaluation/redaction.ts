import { redact } from '../redact.ts';
import { spansInCharacters } from '../redaction/characters.ts';
import type { Span } from '../redaction/span.ts';
import type { MarkedMessage } from './redactionLines.ts';

/** What a person marked in a message beside what the redactor took out. */
export interface RedactedMessage {
  message: MarkedMessage;
  /** Offsets in characters. */
  found: Span[];
}

/** Counts of spans. */
export interface RedactionCounts {
  /** Marked by the person. */
  marked: number;
  /** Of these, at least partly taken out, under whatever kind. */
  touched: number;
  /** Taken out to the last letter and digit. */
  covered: number;
  /** Taken out with the same limits and the same kind. */
  exact: number;
  /** Taken out by the redactor. */
  found: number;
  /** Of these, on something that the person marked. */
  right: number;
}

/** Runs the redactor over the messages. */
export function redactMessages(messages: readonly MarkedMessage[]): RedactedMessage[] {
  return messages.map((message) => ({
    message,
    found: spansInCharacters(message.text, redact(message.text, message.lang).spans),
  }));
}

/** Adds up spans; with `isCounted`, only those for which it holds. */
export function countSpans(
  redacted: readonly RedactedMessage[],
  isCounted: (span: Span) => boolean = () => true,
): RedactionCounts {
  const total: RedactionCounts = { marked: 0, touched: 0, covered: 0, exact: 0, found: 0, right: 0 };
  for (const { message, found } of redacted) {
    const characters = [...message.text];
    for (const span of message.spans.filter(isCounted)) {
      total.marked += 1;
      total.touched += found.some((other) => overlap(span, other)) ? 1 : 0;
      total.covered += isCovered(span, found, characters) ? 1 : 0;
      total.exact += found.some((other) => isSame(span, other)) ? 1 : 0;
    }
    for (const span of found.filter(isCounted)) {
      total.found += 1;
      total.right += message.spans.some((other) => overlap(span, other)) ? 1 : 0;
    }
  }
  return total;
}

/** Messages in which a person marked nothing, and how many of them lost words all the same. */
export function countFalseAlarms(redacted: readonly RedactedMessage[]): { clean: number; touched: number } {
  const clean = redacted.filter(({ message }) => message.spans.length === 0);
  return { clean: clean.length, touched: clean.filter(({ found }) => found.length > 0).length };
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end && one.kind === other.kind;
}

function isCovered(span: Span, found: readonly Span[], characters: readonly string[]): boolean {
  const told = characters.slice(span.start, span.end).flatMap((character, at) => {
    return /[\p{L}\p{N}]/u.test(character) ? [span.start + at] : [];
  });
  return told.every((at) => found.some(({ start, end }) => start <= at && at < end));
}
