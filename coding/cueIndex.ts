import type { ReadyCue } from './cue.ts';

/** Finds the few cues worth trying on a text, by the pieces of text that each of them needs. */
export interface CueIndex {
  worthTrying(text: string): ReadyCue[];
}

/** Pieces that begin alike share their way: a text is read once from each of its characters, for thousands of pieces. */
interface Branch {
  next: Map<number, Branch>;
  /** The piece that ends here. */
  piece?: string;
}

export function indexCues(cues: readonly ReadyCue[]): CueIndex {
  const always = cues.filter(({ needs }) => needs.length === 0);
  const root = branchesOf(cues.flatMap(({ needs }) => needs.flat()));
  const byPiece = Map.groupBy(
    cues.flatMap((cue) => (cue.needs[0] ?? []).map((piece) => ({ piece, cue }))),
    ({ piece }) => piece,
  );
  return {
    worthTrying(text) {
      const there = piecesIn(text, root);
      const found = new Set(always);
      for (const piece of there) for (const { cue } of byPiece.get(piece) ?? []) found.add(cue);
      return [...found].filter(({ needs }) => needs.every((pieces) => pieces.some((piece) => there.has(piece))));
    },
  };
}

function branchesOf(pieces: readonly string[]): Branch {
  const root: Branch = { next: new Map() };
  for (const piece of pieces) {
    let branch = root;
    for (let at = 0; at < piece.length; at += 1) {
      const next: Branch = branch.next.get(piece.charCodeAt(at)) ?? { next: new Map() };
      branch.next.set(piece.charCodeAt(at), next);
      branch = next;
    }
    branch.piece = piece;
  }
  return root;
}

function piecesIn(text: string, root: Branch): Set<string> {
  const there = new Set<string>();
  for (let start = 0; start < text.length; start += 1) {
    let at = start;
    for (let branch = root.next.get(text.charCodeAt(at)); branch; branch = branch.next.get(text.charCodeAt(at))) {
      if (branch.piece !== undefined) there.add(branch.piece);
      at += 1;
    }
  }
  return there;
}
