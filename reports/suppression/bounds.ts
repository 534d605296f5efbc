/** Whole numbers from `low` to `high`, both among them. */
export interface Bounds {
  low: number;
  high: number;
}

/** Counts that add up, by their places in a list of counts. */
export interface Sum {
  total: number;
  parts: readonly number[];
  /** One person can be in several parts: the total is at least the largest of them, and at most all together. */
  overlapping?: boolean;
  /** There are more parts than these: the total is at least all of them together. */
  partial?: boolean;
}

/**
 * What each count can be at least and at most, for somebody who knows `known` and that the sums hold. Exact where no two
 * sums share more than one count and they form no ring, as with the breakdowns of one total.
 */
export function boundsFrom(known: readonly Bounds[], sums: readonly Sum[]): Bounds[] {
  const bounds = known.map((each) => ({ ...each }));
  let isTighter = true;
  while (isTighter) isTighter = sums.map((sum) => tighten(bounds, sum)).some(Boolean);
  return bounds;
}

/** What one sum says of the count at `place`. */
export function boundsBy(sum: Sum, place: number, bounds: readonly Bounds[]): Bounds {
  const total = bounds[sum.total]!;
  const parts = sum.parts.filter((part) => part !== place).map((part) => bounds[part]!);
  const low = parts.reduce((all, part) => all + part.low, 0);
  const high = parts.reduce((all, part) => all + part.high, 0);
  if (sum.partial)
    return place === sum.total ? { low, high: Number.MAX_SAFE_INTEGER } : { low: 0, high: total.high - low };
  if (place === sum.total)
    return sum.overlapping ? { low: Math.max(0, ...parts.map((part) => part.low)), high } : { low, high };
  return { low: total.low - high, high: sum.overlapping ? total.high : total.high - low };
}

function tighten(bounds: Bounds[], sum: Sum): boolean {
  let isTighter = false;
  for (const place of [sum.total, ...sum.parts]) {
    const own = bounds[place]!;
    const { low, high } = boundsBy(sum, place, bounds);
    if (low <= own.low && high >= own.high) continue;
    bounds[place] = { low: Math.max(low, own.low), high: Math.min(high, own.high) };
    isTighter = true;
  }
  return isTighter;
}
