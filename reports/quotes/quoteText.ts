import { redact } from '../../coding/redact.ts';
import { excerptOf, type Part } from './excerpt.ts';
import { redactionKinds, type Span } from '../../coding/redaction/span.ts';

/** A stretch of somebody's words; `marked` led to the code. */
export interface QuoteStretch {
  text: string;
  marked: boolean;
}

const CUT = '…';

/**
 * Words as they may be quoted: `[name]` and the like in place of personal data, `evidence` marked where it stands in them.
 * Empty when nothing else is left of them. `language` is that of the question (BCP 47).
 */
export function quoteText(said: string, evidence: readonly string[], language: string): QuoteStretch[] {
  const text = said.trim();
  const spans = personalIn(text, language);
  const marks = evidence.flatMap((words) => placesOf(words.trim(), text));
  const shown = excerptOf(text, marks);
  const inside = stretches(text, shown, { spans, marks });
  if (!hasWords(inside)) return [];
  return joined([
    ...(shown.start > 0 ? [{ text: `${CUT} `, marked: false }] : []),
    ...inside,
    ...(shown.end < text.length ? [{ text: ` ${CUT}`, marked: false }] : []),
  ]);
}

/** What stands for something that was taken out, here or before the words were stored. */
const placeholder = new RegExp(`\\[(?:${redactionKinds.join('|')})\\]`, 'gu');

/** Placeholders of before are looked at as signs of the same length: "[name] is calmer" would name somebody Calmer. */
function personalIn(text: string, language: string): Span[] {
  return redact(
    text.replace(placeholder, (all) => '#'.repeat(all.length)),
    language,
  ).spans;
}

function hasWords(stretches: readonly QuoteStretch[]): boolean {
  const words = stretches.map(({ text }) => text).join('');
  return /\p{L}/u.test(words.replace(placeholder, ''));
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
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    found.push({ start: at, end: at + words.length });
  return found;
}

function stretches(text: string, shown: Part, { spans, marks }: { spans: readonly Span[]; marks: readonly Part[] }) {
  const edges = [shown, ...spans, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(edges)].filter((at) => at >= shown.start && at <= shown.end).sort((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((start, place) => {
    const end = cuts[place + 1]!;
    const covers = (part: Part) => part.start <= start && end <= part.end;
    const [span, marked] = [spans.find(covers), marks.some(covers)];
    if (!span) return [{ text: text.slice(start, end), marked }];
    // A mark that begins or ends within it cuts it: it is named once.
    const isFirst = start === Math.max(span.start, shown.start);
    return isFirst ? [{ text: `[${span.kind}]`, marked }] : [];
  });
}
