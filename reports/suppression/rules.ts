/** A count as it may be shown: as it is or rounded, or not at all. */
export type ShownCount = number | 'hidden';

/** Decides how one count of people is shown. */
export type SuppressionRule = (people: number) => ShownCount;

/** How small numbers are treated in all figures of an installation. */
export interface SmallNumbers {
  id: 'study' | 'nhs';
  show: SuppressionRule;
  /** How far the exact count can be from one that is shown. */
  off: number;
  /** Least count that is shown, zero apart. */
  least: number;
}

/**
 * The study's rule: Table 1 lists views "given by five or more individuals" (page 13). A zero names nobody, so it stays
 * zero where zeros are shown at all.
 */
export const fewerThanFive: SuppressionRule = (people) => (people === 0 || people >= 5 ? people : 'hidden');

/** The rule of NHS England's publications: 1 to 7 are hidden, all else is rounded to the nearest 5. */
export const sevenAndRounding: SuppressionRule = (people) => {
  if (people === 0) return 0;
  return people <= 7 ? 'hidden' : Math.round(people / 5) * 5;
};

export const smallNumbers: Record<SmallNumbers['id'], SmallNumbers> = {
  study: { id: 'study', show: fewerThanFive, off: 0, least: 5 },
  nhs: { id: 'nhs', show: sevenAndRounding, off: 2, least: 8 },
};
