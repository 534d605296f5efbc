/** A count as it may be shown: as it is, or not at all. */
export type ShownCount = number | 'hidden';

/** Decides how one count of people is shown. */
export type SuppressionRule = (people: number) => ShownCount;

/**
 * The study's rule: Table 1 lists views "given by five or more individuals" (page 13). A zero names nobody, so it stays
 * zero where zeros are shown at all.
 */
export const fewerThanFive: SuppressionRule = (people) => (people === 0 || people >= 5 ? people : 'hidden');
