import { fewerThanFive } from '../suppression/rules.ts';

/**
 * Which counts of people are hidden beside each other when their sum can be known: those under five, and then the next
 * smallest until nobody can take the others from the sum. Zeros name nobody and stay.
 */
export function hiddenAmong(counts: readonly number[]): boolean[] {
  const hidden = counts.map((count) => fewerThanFive(count) === 'hidden');
  const others = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden[at])
    .sort((a, b) => a.count - b.count);
  for (const { at } of others) {
    if (isSafe(counts.filter((_, each) => hidden[each]))) break;
    hidden[at] = true;
  }
  return hidden;
}

/** Two ones are known from their sum of two; five may be one and four as well as two and three. */
function isSafe(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((all, count) => all + count, 0);
  return hidden.length === 0 || (hidden.length > 1 && fewerThanFive(sum) !== 'hidden');
}
