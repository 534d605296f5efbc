import type { RedactionKind, Span } from './span.ts';

/** Where a pattern stands in the text. With a group `is`, only that stretch is meant. The pattern needs the flag `g`. */
export function findAll(text: string, pattern: RegExp, kind: RedactionKind): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match.groups?.is ?? match[0];
    const start = match.index + match[0].lastIndexOf(inner);
    return { start, end: start + inner.length, kind };
  });
}

/** Digits of other scripts as 0 to 9: the length stays, so offsets hold. */
export function withPlainDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹০-৯੦-੯૦-૯]/g, (digit) =>
    String((digit.charCodeAt(0) - zeroOf(digit.charCodeAt(0))) % 10),
  );
}

function zeroOf(code: number): number {
  return zeros.findLast((zero) => zero <= code) ?? 48;
}

const zeros = [0x660, 0x6f0, 0x9e6, 0xa66, 0xae6];
