import type { ShownCount } from '../suppression/rules.ts';

/** The range of others is shown where so many have a figure: with fewer, one authority's share could be told from it. */
export const LEAST_OTHERS = 3;

/** One authority's count of a view, as it is shown, and of the people who answered. */
export interface ShownPart {
  people: ShownCount;
  answered: ShownCount;
}

/** What is told of others beside one authority. */
export interface BesideOthers {
  /** How many others have a share that is shown. */
  others: number;
  /** Of their shares, 0 to 1; missing where fewer than `LEAST_OTHERS` have one. */
  range?: { least: number; median: number; most: number };
  /** All whose share is shown, this authority among them where its own is; missing where no other's is. */
  together?: { authorities: number; people: number; answered: number; share: number };
}

/**
 * Rests on shown counts alone, so it tells of no hidden one. Each of them is zero or not small, and so is what the others
 * add up to. Nobody is behind the share of an authority where nobody answered.
 */
export function besideOthers(own: ShownPart, others: readonly ShownPart[]): BesideOthers {
  const known = others.filter(isKnown);
  if (known.length === 0) return { others: 0 };
  return {
    others: known.length,
    ...(known.length >= LEAST_OTHERS && { range: rangeOf(known) }),
    together: sumOf([...[own].filter(isKnown), ...known]),
  };
}

interface KnownPart {
  people: number;
  answered: number;
}

function isKnown(part: ShownPart): part is KnownPart {
  return part.people !== 'hidden' && part.answered !== 'hidden' && part.answered > 0;
}

function shareOf({ people, answered }: KnownPart): number {
  // Rounded numbers can be more than the people they are of.
  return Math.min(1, people / answered);
}

function rangeOf(parts: readonly KnownPart[]): BesideOthers['range'] {
  const shares = parts.map(shareOf).sort((a, b) => a - b);
  const middle = (shares.length - 1) / 2;
  const median = (shares[Math.floor(middle)]! + shares[Math.ceil(middle)]!) / 2;
  return { least: shares[0]!, median, most: shares.at(-1)! };
}

function sumOf(parts: readonly KnownPart[]): BesideOthers['together'] {
  const sum = (of: keyof KnownPart) => parts.reduce((all, each) => all + each[of], 0);
  const all = { people: sum('people'), answered: sum('answered') };
  return { authorities: parts.length, ...all, share: shareOf(all) };
}
