import { rowsOf, type Example } from '../../../coding/concerns/training/examples.ts';
import { lookupIn, mostTelling, seenOften } from '../../../coding/concerns/training/vocabulary.ts';

/** A message with features 1, 2, 3..., each seen once. */
function example(features: number[], concern: boolean): Example {
  return {
    message: {
      ...{ id: '', lang: 'en', respondent: 'child', text: '', concern, file: 'test' },
      ...{ kind: concern ? 'suicide' : 'none', urgent: false, hard: !concern },
    },
    groups: [{ counts: new Map(features.map((feature) => [feature, 1])), weight: 1, atLeast: 2 }],
  };
}

const examples = [
  example([1, 2, 4], true),
  example([1, 2, 4], true),
  example([1, 3, 4], false),
  example([1, 3, 5], false),
];

describe('the vocabulary of the model', () => {
  it('has what is seen often enough, commonest first', () => {
    expect(seenOften(examples).hashes).toEqual([1, 4, 2, 3]);
  });

  it('gives what is rare more weight', () => {
    const { rarity } = seenOften(examples);
    expect(rarity[3]).toBeGreaterThan(rarity[0]!);
  });

  it('keeps the commonest and what decides, still commonest first', () => {
    const all = seenOften(examples);
    const fit = { cost: 1, positiveCost: 1, passes: 20 };
    const kept = mostTelling(all, rowsOf(examples, lookupIn(all)), { commonest: 1, most: 3, fit });
    expect(kept.hashes).toEqual([1, 2, 3]);
    expect(kept.rarity).toEqual([all.rarity[0], all.rarity[2], all.rarity[3]]);
  });
});
