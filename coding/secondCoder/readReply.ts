import { isCodeId } from '../codeFrame.ts';

/** Where in the text that was sent the words stand that a code rests on: offsets in UTF-16 units. */
export interface Place {
  code: string;
  start: number;
  end: number;
}

export interface ReadReply {
  places: Place[];
  /** Codes left out: not in the frame, given twice, or resting on words that do not stand in the text. */
  dropped: number;
}

/** Reads what the second coder replied to `sent`; undefined when it is not what the schema asks for. */
export function readReply(reply: string, sent: string): ReadReply | undefined {
  const given = parseCodes(reply);
  if (!given) return undefined;
  const places: Place[] = [];
  for (const { code, evidence } of given) {
    const place = isCodeId(code) && !places.some((other) => other.code === code) ? placeOf(evidence, sent) : undefined;
    if (place) places.push({ code, ...place });
  }
  return { places, dropped: given.length - places.length };
}

function parseCodes(reply: string): { code: string; evidence: string }[] | undefined {
  try {
    const { codes } = JSON.parse(reply) as { codes?: unknown };
    return Array.isArray(codes) && codes.every(isCode) ? codes : undefined;
  } catch {
    return undefined;
  }
}

function isCode(value: unknown): value is { code: string; evidence: string } {
  const { code, evidence } = (value ?? {}) as Record<string, unknown>;
  return typeof code === 'string' && typeof evidence === 'string';
}

/** Only whitespace, case and the form of quotation marks may differ, and whole words are meant. */
function placeOf(evidence: string, sent: string): { start: number; end: number } | undefined {
  const words = evidence.trim().split(/\s+/u).map(wordPattern);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu').exec(sent);
  return found ? withoutRedactions(found[0], found.index) : undefined;
}

function wordPattern(word: string): string {
  return word
    .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replace(/['‘’`]/gu, "['‘’`]")
    .replace(/["“”]/gu, '["“”]');
}

const redaction = /(\[[a-z-]+\])/u;

/** The longest part that the person wrote themselves: what stands for personal data is no evidence. */
function withoutRedactions(words: string, at: number): { start: number; end: number } | undefined {
  let start = at;
  const parts: { part: string; start: number }[] = [];
  for (const part of words.split(redaction)) {
    if (!redaction.test(part) && /[\p{L}\p{N}]/u.test(part)) parts.push({ part, start });
    start += part.length;
  }
  const longest = parts.sort((a, b) => b.part.length - a.part.length)[0];
  if (!longest) return undefined;
  const begin = longest.start + longest.part.length - longest.part.trimStart().length;
  return { start: begin, end: begin + longest.part.trim().length };
}
