import { cohenKappa, krippendorffAlpha } from '../../../coding/evaluation/agreement.ts';
import { compared } from './compared.ts';

const agreed = [compared(['happier'], [['happier', 0.9]]), compared(['calmer'], [['calmer', 0.9]]), compared([], [])];
const opposed = [compared(['happier'], [['calmer', 0.9]]), compared(['calmer'], [['happier', 0.9]])];
const inPart = [
  compared(['happier', 'calmer'], [['happier', 0.9]]),
  compared(['safer'], [['safer', 0.9]]),
  compared([], []),
];

describe("Cohen's kappa", () => {
  it('is 1 where both gave the same codes', () => expect(cohenKappa(agreed)).toBe(1));

  it('is below 0 where they never did', () => expect(cohenKappa(opposed)).toBeLessThan(0));

  // 90 decisions, 89 alike; the person gave 3 codes and the coder 2: chance 2*3/90^2 + 88*87/90^2.
  it('takes off what chance brings', () => {
    const chance = (3 * 2 + 87 * 88) / 90 ** 2;
    expect(cohenKappa(inPart)).toBeCloseTo((89 / 90 - chance) / (1 - chance), 10);
  });
});

describe("Krippendorff's alpha", () => {
  it('is 1 where both gave the same sets', () => expect(krippendorffAlpha(agreed)).toBe(1));

  it('is below 0 where they never did', () => expect(krippendorffAlpha(opposed)).toBeLessThan(0));

  // One pair of sets differs, half of it inside the other: MASI 1 - 1/2 * 2/3 = 2/3, over 3 answers.
  it('counts sets that overlap as nearer', () => {
    const observed = 2 / 3 / 3;
    // Values: {happier calmer}, {happier}, {safer} twice, {} twice; 30 ordered pairs, 4 of them equal, 2 at 2/3.
    const expected = (30 - 4 - 2 + 2 * (2 / 3)) / 30;
    expect(krippendorffAlpha(inPart)).toBeCloseTo(1 - observed / expected, 10);
  });
});
