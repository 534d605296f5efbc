/** People who gave a view, and all who answered the question. */
export interface Proportion {
  people: number;
  answered: number;
}

/**
 * How likely two proportions differ as much as these, or more, by chance alone, 0 to 1: the two-sided test with Yates'
 * correction (1934). `off` is how far each number of people can be from the exact one: the difference is taken to be as
 * small as that allows. 1 where there is nothing to tell apart.
 */
export function chanceOfDifference(a: Proportion, b: Proportion, off = 0): number {
  const pooled = (a.people + b.people) / (a.answered + b.answered);
  const perPerson = 1 / a.answered + 1 / b.answered;
  const spread = Math.sqrt(pooled * (1 - pooled) * perPerson);
  if (!(spread > 0)) return 1;
  const difference = Math.abs(a.people / a.answered - b.people / b.answered) - (0.5 + off) * perPerson;
  return Math.min(1, erfc(Math.max(0, difference) / spread / Math.SQRT2));
}

/** The complementary error function for 0 and more, to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26). */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const terms = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  return terms.reduce((sum, term) => (sum + term) * t, 0) * Math.exp(-x * x);
}
