import { codeIds, isCodeId } from '../codeFrame.ts';
import { wordFinder, type Stretch } from './findWords.ts';

/** Where in the text that was sent the words stand that a code rests on. */
export interface Place extends Stretch {
  code: string;
}

export interface ReadReply {
  places: Place[];
  /** Codes left out: not in the frame, given twice, or resting on words that do not stand in the text. */
  dropped: number;
}

/** Reads what the second coder replied to `sent`; undefined when it is not what the schema asks for, or more codes than exist. */
export function readReply(reply: string, sent: string): ReadReply | undefined {
  const given = parseCodes(reply);
  if (!given || given.length > codeIds.length) return undefined;
  const findWords = wordFinder(sent);
  const places: Place[] = [];
  for (const { code, evidence } of given) {
    const place = isCodeId(code) && !places.some((other) => other.code === code) ? findWords(evidence) : undefined;
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
