import { fewerThanFive, type ShownCount, type SuppressionRule } from '../suppress.ts';
import type { CodedRow } from './codedRow.ts';
import { phrasesOf, wordsIn, type Word } from './wordsIn.ts';

/** A word or phrase that stands out among the uncoded answers, and in how many answers it is found. */
export interface Distinctive {
  words: string;
  uncoded: number;
  coded: ShownCount;
}

interface Counts {
  uncoded: number;
  coded: number;
}

/** How a word is written: a name has a capital in the middle of a sentence, too. */
interface Spelling {
  small: number;
  capital: number;
}

const mostShown = 40;

/**
 * What the uncoded answers talk about, the most telling first. Reads the rows twice, so that phrases are only counted where
 * their words are frequent: memory grows with the vocabulary, not with the rows.
 */
export async function distinctiveWords(
  rows: () => AsyncIterable<CodedRow>,
  totals: Counts,
  rule: SuppressionRule = fewerThanFive,
): Promise<{ words: Distinctive[]; phrases: Distinctive[] }> {
  const words = new Map<string, Counts>();
  const spellings = new Map<string, Spelling>();
  for await (const answer of answersIn(rows())) {
    count(
      words,
      answer.isCoded,
      answer.words.filter(({ isContent }) => isContent).map(({ word }) => word),
    );
    for (const word of answer.words) noteSpelling(spellings, word);
  }
  const isShown = (word: string) => rule(words.get(word)?.uncoded ?? 0) !== 'hidden' && !isName(spellings.get(word));
  const phrases = new Map<string, Counts>();
  for await (const answer of answersIn(rows())) count(phrases, answer.isCoded, phrasesOf(answer.words, isShown));
  const telling = (counts: Map<string, Counts>) => mostTelling(counts, totals, rule);
  return { words: telling(new Map([...words].filter(([word]) => isShown(word)))), phrases: telling(phrases) };
}

async function* answersIn(rows: AsyncIterable<CodedRow>): AsyncGenerator<{ isCoded: boolean; words: Word[] }> {
  for await (const { outcome, redacted, language } of rows)
    if (outcome === 'coded' || outcome === 'uncoded')
      yield { isCoded: outcome === 'coded', words: wordsIn(redacted, language ?? '') };
}

/** An answer counts once for each of its words. */
function count(counts: Map<string, Counts>, isCoded: boolean, found: readonly string[]): void {
  for (const word of new Set(found)) {
    const known = counts.get(word) ?? { uncoded: 0, coded: 0 };
    known[isCoded ? 'coded' : 'uncoded'] += 1;
    counts.set(word, known);
  }
}

/** At the start of a sentence every word has a capital, which says nothing; "CAMHS" is no name either. */
function noteSpelling(spellings: Map<string, Spelling>, { written, word, follows }: Word): void {
  const isCapital = /^\p{Lu}(?:\P{Lu}|$)/u.test(written);
  if (isCapital && !follows) return;
  const spelling = spellings.get(word) ?? { small: 0, capital: 0 };
  spelling[isCapital ? 'capital' : 'small'] += 1;
  spellings.set(word, spelling);
}

/** Also what was never seen in the middle of a sentence: it cannot be told from a name. */
function isName(spelling: Spelling | undefined): boolean {
  return !spelling || spelling.capital >= spelling.small;
}

function mostTelling(counts: Map<string, Counts>, totals: Counts, rule: SuppressionRule): Distinctive[] {
  return [...counts]
    .filter(([, { uncoded }]) => rule(uncoded) !== 'hidden')
    .map(([words, found]) => ({ words, found, keyness: keyness(found, totals) }))
    .filter(({ keyness }) => keyness > 0)
    .sort((a, b) => b.keyness - a.keyness || (a.words < b.words ? -1 : 1))
    .slice(0, mostShown)
    .map(({ words, found }) => ({ words, uncoded: found.uncoded, coded: rule(found.coded) }));
}

/** Log-likelihood ratio (Dunning 1993; Rayson and Garside 2000), below zero for what the coded answers say more often. */
export function keyness({ uncoded, coded }: Counts, totals: Counts): number {
  const share = (uncoded + coded) / (totals.uncoded + totals.coded);
  const part = (found: number, total: number) => (found === 0 ? 0 : found * Math.log(found / (total * share)));
  const likelihood = 2 * (part(uncoded, totals.uncoded) + part(coded, totals.coded));
  return uncoded * totals.coded >= coded * totals.uncoded ? Math.max(likelihood, Number.MIN_VALUE) : -likelihood;
}
