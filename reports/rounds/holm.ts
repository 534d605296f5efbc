/**
 * Chances of single tests, raised so that of all of them together not one is wrongly taken for more than chance more often
 * than a single one would be (Holm 1979). In the order given.
 */
export function holm(chances: readonly number[]): number[] {
  const adjusted = chances.map(() => 1);
  const smallestFirst = chances.map((_, place) => place).sort((a, b) => chances[a]! - chances[b]!);
  let least = 0;
  for (const [rank, place] of smallestFirst.entries()) {
    least = Math.max(least, Math.min(1, chances[place]! * (chances.length - rank)));
    adjusted[place] = least;
  }
  return adjusted;
}
