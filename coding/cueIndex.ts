import type { ReadyCue } from './cue.ts';

/** Finds the few cues worth trying on a text, by the pieces of text that each of them needs. */
export interface CueIndex {
  worthTrying(text: string): ReadyCue[];
}

/** Letters by which pieces of text are looked up; shorter ones by all they have. */
const headLength = 3;

export function indexCues(cues: readonly ReadyCue[]): CueIndex {
  const always = cues.filter(({ needs }) => needs.length === 0);
  const byHead = piecesByHead(cues.flatMap(({ needs }) => needs.flat()));
  const byPiece = Map.groupBy(
    cues.flatMap((cue) => (cue.needs[0] ?? []).map((piece) => ({ piece, cue }))),
    ({ piece }) => piece,
  );
  return {
    worthTrying(text) {
      const there = piecesIn(text, byHead);
      const found = new Set(always);
      for (const piece of there) for (const { cue } of byPiece.get(piece) ?? []) found.add(cue);
      return [...found].filter(({ needs }) => needs.every((pieces) => pieces.some((piece) => there.has(piece))));
    },
  };
}

function piecesByHead(pieces: readonly string[]): Map<string, string[]> {
  return Map.groupBy(new Set(pieces), (piece) => piece.slice(0, headLength));
}

function piecesIn(text: string, byHead: ReadonlyMap<string, string[]>): Set<string> {
  const there = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    for (let length = 1; length <= headLength; length += 1) {
      const pieces = byHead.get(text.slice(start, start + length)) ?? [];
      for (const piece of pieces) if (text.startsWith(piece, start)) there.add(piece);
    }
  }
  return there;
}
