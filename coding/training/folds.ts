import type { CodedAnswer } from './answers.ts';

/** Share of words two answers have in common from which they are taken for one. */
const alike = 0.6;

/** The number of a fold for each answer; answers that are nearly the same share one, so that no test is a repeat. */
export function assignFolds(answers: readonly CodedAnswer[], folds: number): number[] {
  const groups: { words: Set<string>; fold: number }[] = [];
  return answers.map(({ text }) => {
    const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}']+/gu) ?? []);
    const group = groups.find((other) => areAlike(words, other.words));
    if (group) return group.fold;
    const fold = groups.length % folds;
    groups.push({ words, fold });
    return fold;
  });
}

function areAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const most = Math.min(one.size, other.size);
  const least = alike * (one.size + other.size);
  if (most * (1 + alike) < least) return false;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return shared * (1 + alike) >= least;
}
