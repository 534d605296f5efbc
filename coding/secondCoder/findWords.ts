import { foldText, type NormalText } from '../normalText.ts';

/** Offsets in UTF-16 units of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Finds where words stand in a text that was redacted, by the person's own part of them; undefined where they do not. Only
 * whitespace, case, accents and the form of quotation marks may differ, and whole words are meant. Searches plain strings:
 * the words come from outside, and a pattern built of them can take any time.
 */
export function wordFinder(text: string): (words: string) => Stretch | undefined {
  const folded = fold(text);
  return (words) => {
    if (words.length > text.length) return undefined;
    const found = findWhole(fold(words.trim()).text, folded, text);
    return found && ownPart(found, text);
  };
}

/** Every sign of whitespace is one unit long, so that offsets stay those of the text. */
function fold(text: string): NormalText {
  return foldText(text.replace(/\s/gu, ' '));
}

const letter = /[\p{L}\p{M}\p{N}]/u;

function findWhole(words: string, { text, from, to }: NormalText, original: string): Stretch | undefined {
  if (!letter.test(words)) return undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const next = at + words.length;
    if (letter.test(text.charAt(at - 1)) || letter.test(text.charAt(next))) continue;
    return { start: from[at] ?? 0, end: wordEnd(original, to[next - 1] ?? 0) };
  }
  return undefined;
}

/** Folding leaves out the last letters of a drawn out "sooo". */
function wordEnd(text: string, at: number): number {
  const rest = /[\p{L}\p{M}\p{N}\u200c\u200d]*/uy;
  rest.lastIndex = at;
  return rest.test(text) ? rest.lastIndex : at;
}

/**
 * What the person wrote themselves: the longest part between marks such as `[name]`, as what stands for personal data is no
 * evidence. None where that part has no more than half of the words: the rest would not carry the code.
 */
function ownPart({ start, end }: Stretch, text: string): Stretch | undefined {
  const parts = withoutMarks({ start, end }, text).map((part) => ({ part, words: countWords(part, text) }));
  const longest = parts.toSorted((a, b) => b.words - a.words)[0];
  const all = parts.reduce((sum, { words }) => sum + words, 0);
  return longest && 2 * longest.words > all ? trimmed(longest.part, text) : undefined;
}

/** Also without the part of a mark, where words begin or end inside one. */
function withoutMarks({ start, end }: Stretch, text: string): Stretch[] {
  const marks = [...text.matchAll(/\[[a-z-]+\]/gu)].map(({ 0: mark, index }) => [index, index + mark.length] as const);
  const touched = marks.filter(([from, to]) => from < end && to > start);
  const starts = [start, ...touched.map(([, to]) => to)];
  const ends = [...touched.map(([from]) => from), end];
  return starts.map((from, at) => ({ start: from, end: ends[at] ?? end }));
}

function countWords({ start, end }: Stretch, text: string): number {
  return text.slice(start, Math.max(start, end)).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
}

function trimmed({ start, end }: Stretch, text: string): Stretch {
  const part = text.slice(start, end);
  return { start: start + part.length - part.trimStart().length, end: end - part.length + part.trimEnd().length };
}
