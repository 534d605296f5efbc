/** A stretch of a text, in UTF-16 units; `end` is just after it. */
export interface Part {
  start: number;
  end: number;
}

/** Longer answers are cut to the sentences around the marked words, and longer sentences to words. */
const MOST = 400;

/** The sentences of a trimmed text with the first marked words, and as many around them as there is room for. */
export function excerptOf(text: string, marks: readonly Part[]): Part {
  if (text.length <= MOST) return { start: 0, end: text.length };
  const sentences = partsOf({ start: 0, end: text.length }, text, 'sentence').flatMap((sentence) =>
    sentence.end - sentence.start > MOST ? partsOf(sentence, text, 'word') : [sentence],
  );
  const first = marks.toSorted((a, b) => a.start - b.start)[0] ?? { start: 0, end: 1 };
  const within = ({ start, end }: Part) => start < first.end && first.start < end;
  let [from, to] = [sentences.findIndex(within), sentences.findLastIndex(within)];
  const length = (a: number, b: number) => sentences[b]!.end - sentences[a]!.start;
  // What follows tells more than what went before.
  while (to + 1 < sentences.length && length(from, to + 1) <= MOST) to += 1;
  while (from > 0 && length(from - 1, to) <= MOST) from -= 1;
  return { start: sentences[from]!.start, end: sentences[to]!.end };
}

function partsOf({ start, end }: Part, text: string, granularity: 'sentence' | 'word'): Part[] {
  const segments = new Intl.Segmenter('en', { granularity }).segment(text.slice(start, end));
  return [...segments]
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.trimEnd().length }))
    .filter((part) => part.end > part.start);
}
