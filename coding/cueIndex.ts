import type { ReadyCue } from './cue.ts';

/** Finds the few cues worth trying on a text, by the pieces of text that each of them needs. */
export interface CueIndex {
  worthTrying(text: string): ReadyCue[];
}

/** Characters by which pieces are looked up; shorter pieces are looked up whole. */
const keyLength = 3;

export function indexCues(cues: readonly ReadyCue[]): CueIndex {
  const always = cues.filter(({ pieces }) => pieces === undefined);
  const byKey = new Map<string, { piece: string; cues: ReadyCue[] }[]>();
  for (const [piece, needing] of cuesByPiece(cues)) {
    const key = piece.slice(0, keyLength);
    byKey.set(key, [...(byKey.get(key) ?? []), { piece, cues: needing }]);
  }
  return {
    worthTrying(text) {
      const found = new Set(always);
      for (let at = 0; at < text.length; at += 1) {
        for (let length = 1; length <= keyLength; length += 1) {
          for (const { piece, cues: needing } of byKey.get(text.slice(at, at + length)) ?? []) {
            if (text.startsWith(piece, at)) for (const cue of needing) found.add(cue);
          }
        }
      }
      return [...found];
    },
  };
}

function cuesByPiece(cues: readonly ReadyCue[]): Map<string, ReadyCue[]> {
  const byPiece = new Map<string, ReadyCue[]>();
  for (const cue of cues) {
    for (const piece of cue.pieces ?? []) byPiece.set(piece, [...(byPiece.get(piece) ?? []), cue]);
  }
  return byPiece;
}
