import type { Signs } from './findSigns.ts';

/** A stretch of a message: its words by sentence, and the signs in them. */
export interface Part {
  sentences: string[][];
  signs: Signs;
}

/** Words up to which a message is read as one: longer ones than nearly all that the model has learnt from. */
const shortMessage = 50;
/** Words of a part of a longer one. */
const partLength = 30;
/** Words without a full stop that are read together. */
const pieceLength = 15;

/** Words without a full stop between them. */
interface Piece {
  words: string[];
  sentence: number;
  /** Number of its first word in the sentence. */
  from: number;
}

/**
 * The stretches in which a long message is read, so that one bad sentence is not drowned by many good ones; none of a short
 * one. Each begins in the middle of the one before it.
 */
export function partsOf(sentences: readonly string[][], signs: Signs): Part[] {
  if (sentences.flat().length <= shortMessage) return [];
  const pieces = sentences.flatMap(cut);
  const parts = pieces.filter((piece) => hasSureSign(piece, signs)).map((piece) => partOf([piece], signs));
  let from = 0;
  while (from < pieces.length) {
    let [to, length, half] = [from, 0, from + 1];
    for (; to < pieces.length && length < partLength; to += 1) {
      length += pieces[to]?.words.length ?? 0;
      if (length <= partLength / 2) half = to + 1;
    }
    parts.push(partOf(pieces.slice(from, to), signs));
    if (to === pieces.length) break;
    from = half;
  }
  // What repeats itself says nothing new.
  return [...new Map(parts.map((part) => [part.sentences.join('.'), part])).values()];
}

function partOf(pieces: readonly Piece[], signs: Signs): Part {
  return { sentences: pieces.map(({ words }) => words), signs: signsIn(signs, pieces) };
}

/** A sentence that says it outright is also read alone. */
function hasSureSign(piece: Piece, { signs }: Signs): boolean {
  return signs.some((sign) => sign.strength !== 'hints' && !sign.isDenied && !sign.isOver && isInside(piece, sign));
}

function isInside(piece: Piece, { sentence, word }: { sentence: number; word: number }): boolean {
  return piece.sentence === sentence && piece.from <= word && word < piece.from + pieceLength;
}

function cut(words: string[], sentence: number): Piece[] {
  const starts = Array.from({ length: Math.ceil(words.length / pieceLength) }, (_, at) => at * pieceLength);
  return starts.map((from) => ({ words: words.slice(from, from + pieceLength), sentence, from }));
}

function signsIn(signs: Signs, pieces: readonly Piece[]): Signs {
  const stands = (place: { sentence: number; word: number }) => pieces.some((piece) => isInside(piece, place));
  return {
    ...signs,
    signs: signs.signs.filter(stands),
    concepts: signs.concepts.filter(({ sentence, start }) => stands({ sentence, word: start })),
  };
}
