import type { ShownCount, SuppressionRule } from '../suppression/rules.ts';
import type { BankTally } from './bankTally.ts';

/** A word or phrase that stands out among the uncoded answers of its language, and in how many answers it is found. */
export interface Distinctive {
  /** ISO 639-1. */
  language: string;
  words: string;
  uncoded: number;
  coded: ShownCount;
}

/** Answers in which a word is found. */
export interface Counts {
  uncoded: number;
  coded: number;
}

const mostShown = 40;

/** Words are counted apart for each language. */
export function keyOf(language: string, words: string): string {
  return `${language}\t${words}`;
}

export function wordsOf(key: string): string {
  return key.slice(key.indexOf('\t') + 1);
}

/** The words or phrases that the uncoded answers of a language say more often than its coded ones; rare ones are left out. */
export function mostTelling(
  counts: Map<string, Counts>,
  languages: BankTally['languages'],
  rule: SuppressionRule,
): Distinctive[] {
  return [...counts]
    .filter(([, { uncoded }]) => rule(uncoded) !== 'hidden')
    .map(([key, found]) => {
      const language = key.slice(0, key.indexOf('\t'));
      const { answers = 0, uncoded = 0 } = languages.get(language) ?? {};
      return { language, words: wordsOf(key), found, telling: keyness(found, { uncoded, coded: answers - uncoded }) };
    })
    .filter(({ telling }) => telling > 0)
    .sort((a, b) => b.telling - a.telling || (a.words < b.words ? -1 : 1))
    .slice(0, mostShown)
    .map(({ language, words, found }) => ({ language, words, uncoded: found.uncoded, coded: rule(found.coded) }));
}

/** Log-likelihood ratio (Dunning 1993; Rayson and Garside 2000), negative for what the coded answers say more often. */
export function keyness({ uncoded, coded }: Counts, totals: Counts): number {
  const share = (uncoded + coded) / (totals.uncoded + totals.coded);
  const part = (found: number, total: number) => (found === 0 ? 0 : found * Math.log(found / (total * share)));
  const likelihood = 2 * (part(uncoded, totals.uncoded) + part(coded, totals.coded));
  const isMoreFrequent = uncoded * totals.coded >= coded * totals.uncoded;
  // Where no answer is coded nothing stands out, and how often a word is said decides.
  if (totals.coded === 0) return uncoded;
  return isMoreFrequent ? likelihood : -likelihood;
}
