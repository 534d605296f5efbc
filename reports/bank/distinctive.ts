import { createHash } from 'node:crypto';
import { fewerThanFive, type SuppressionRule } from '../suppression/rules.ts';
import type { BankTally } from './bankTally.ts';
import type { CodedRow } from './codedRow.ts';
import { keyOf, mostTelling, wordsOf, type Counts, type Distinctive } from './mostTelling.ts';
import { phrasesOf, wordsIn, type Word } from './wordsIn.ts';

/** How a word is written: a name has a capital in the middle of a sentence, too. */
interface Spelling {
  small: number;
  capital: number;
}

interface Answer {
  language: string;
  isCoded: boolean;
  words: Word[];
}

/** Two people give the same short answer; the same long one is a copy, and would show what a single person said. */
const longAnswer = 8;

/**
 * What the uncoded answers talk about, the most telling first. Reads the rows twice, so that phrases are only counted where
 * their words are frequent: memory grows with the vocabulary, not with the rows.
 */
export async function distinctiveWords(
  rows: () => AsyncIterable<CodedRow>,
  languages: BankTally['languages'],
  rule: SuppressionRule = fewerThanFive,
): Promise<Record<'words' | 'phrases', Distinctive[]>> {
  const words = new Map<string, Counts>();
  const spellings = new Map<string, Spelling>();
  for await (const answer of answersIn(rows())) {
    const telling = answer.words.filter(({ isContent }) => isContent).map(({ word }) => word);
    count(words, answer, telling);
    for (const word of answer.words) noteSpelling(spellings, word);
  }
  const isShown = (key: string, word: string) =>
    rule(words.get(key)?.uncoded ?? 0) !== 'hidden' && !isName(spellings.get(word));
  const phrases = new Map<string, Counts>();
  for await (const answer of answersIn(rows()))
    count(
      phrases,
      answer,
      phrasesOf(answer.words, (word) => isShown(keyOf(answer.language, word), word)),
    );
  const shownWords = new Map([...words].filter(([key]) => isShown(key, wordsOf(key))));
  return { words: mostTelling(shownWords, languages, rule), phrases: mostTelling(phrases, languages, rule) };
}

async function* answersIn(rows: AsyncIterable<CodedRow>): AsyncGenerator<Answer> {
  const copies = new Set<string>();
  for await (const { outcome, redacted, language = '' } of rows) {
    if (outcome !== 'coded' && outcome !== 'uncoded') continue;
    const words = wordsIn(redacted, language);
    if (words.length >= longAnswer && isCopy(words, copies)) continue;
    yield { language, isCoded: outcome === 'coded', words };
  }
}

function isCopy(words: readonly Word[], copies: Set<string>): boolean {
  const hash = createHash('md5').update(words.map(({ word }) => word).join(' '));
  const before = copies.size;
  return copies.add(hash.digest('base64')).size === before;
}

/** An answer counts once for each of its words. */
function count(counts: Map<string, Counts>, { language, isCoded }: Answer, found: readonly string[]): void {
  for (const words of new Set(found)) {
    const known = counts.get(keyOf(language, words)) ?? { uncoded: 0, coded: 0 };
    known[isCoded ? 'coded' : 'uncoded'] += 1;
    counts.set(keyOf(language, words), known);
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
