import { redact } from '../../coding/redact.ts';
import type { Span } from '../../coding/redaction/span.ts';

/** A stretch of somebody's words; `marked` led to the code. */
export interface QuoteStretch {
  text: string;
  marked: boolean;
}

interface Part {
  start: number;
  end: number;
}

/** Longer answers are cut to the sentences around the marked words, and longer sentences to words, in UTF-16 units. */
const MOST = 400;
const CUT = '…';

/**
 * Words as they may be quoted: `[name]` and the like in place of personal data, `evidence` marked where it stands in them.
 * Empty when nothing else is left of them. `language` is that of the question (BCP 47).
 */
export function quoteText(said: string, evidence: readonly string[], language: string): QuoteStretch[] {
  const text = said.trim();
  const { spans } = redact(text, language);
  const marks = evidence.filter(Boolean).flatMap((words) => placesOf(words, text));
  const shown = shownOf(text, marks);
  const inside = stretches(text, shown, { spans, marks });
  const hasWords = inside.some(({ text: words, isPlaceholder }) => !isPlaceholder && /\p{L}/u.test(words));
  if (!hasWords) return [];
  return joined([
    ...(shown.start > 0 ? [{ text: `${CUT} `, marked: false }] : []),
    ...inside,
    ...(shown.end < text.length ? [{ text: ` ${CUT}`, marked: false }] : []),
  ]);
}

/** Neighbours that are alike as one. */
function joined(stretches: readonly QuoteStretch[]): QuoteStretch[] {
  const found: QuoteStretch[] = [];
  for (const { text, marked } of stretches) {
    const last = found.at(-1);
    if (last?.marked === marked) last.text += text;
    else found.push({ text, marked });
  }
  return found;
}

function placesOf(words: string, text: string): Part[] {
  const found: Part[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}

/** The sentences with the first marked words, and as many around them as there is room for. */
function shownOf(text: string, marks: readonly Part[]): Part {
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

function stretches(text: string, shown: Part, { spans, marks }: { spans: readonly Span[]; marks: readonly Part[] }) {
  const edges = [shown, ...spans, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].filter((at) => at >= shown.start && at <= shown.end).sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, place) => {
    const end = cuts[place + 1]!;
    const covers = (part: Part) => part.start <= start && end <= part.end;
    const [span, marked] = [spans.find(covers), marks.some(covers)];
    if (!span) return [{ text: text.slice(start, end), marked, isPlaceholder: false }];
    // A mark that begins or ends within it cuts it: it is named once.
    const isFirst = start === Math.max(span.start, shown.start);
    return isFirst ? [{ text: `[${span.kind}]`, marked, isPlaceholder: true }] : [];
  });
}
