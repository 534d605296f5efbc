import { contractPhrase } from './contractions.ts';
import { concernKinds, type ConcernKind } from './kinds.ts';
import { alternativesIn, parsePhrase, type Phrase, type Spelling } from './phrase.ts';
import { indexPhrases, type PhraseIndex } from './phraseIndex.ts';
import { sentencesOf, withoutPrefixes, type Reading } from './words.ts';
import type { ConcernLanguage, KindPhrases } from './languageFile.ts';

/** What a phrase tells: a sign of a kind of concern, or something about the words around it. */
export type Sign =
  | { sign: keyof KindPhrases; kind: ConcernKind }
  | { sign: 'concept'; concept: string }
  | { sign: 'now' | 'over' | 'resolved' | 'still' | 'denials' | 'denialsAfter' | 'ordinary' };

export type SignPhrase = Phrase & Sign;

/** The phrases of one language, ready to be looked for. */
export interface LanguagePhrases {
  language: string;
  reading: Reading;
  prefixes: string[];
  /** Read when it is first wanted: most messages are in one or two languages. */
  readonly index: PhraseIndex<SignPhrase>;
}

const strengths = ['urgent', 'sure', 'sureFromChild', 'sureFromParent', 'hints'] as const;
const surroundings = ['now', 'over', 'resolved', 'still', 'denials', 'denialsAfter', 'ordinary'] as const;

export function phrasesOf(file: ConcernLanguage): LanguagePhrases {
  const { language, prefixes = [] } = file;
  const reading: Reading = language === 'en' ? 'english' : 'folded';
  let index: PhraseIndex<SignPhrase> | undefined;
  return {
    ...{ language, reading, prefixes },
    get index() {
      return (index ??= readIndex(file, reading));
    },
  };
}

/** @throws Error for a phrase or kind that cannot be read, naming the language. */
function readIndex(file: ConcernLanguage, reading: Reading): PhraseIndex<SignPhrase> {
  try {
    return indexPhrases(readPhrases(file, reading));
  } catch (error) {
    throw new Error(`Cannot read the concerns of language '${file.language}': ${(error as Error).message}`, {
      cause: error,
    });
  }
}

function readPhrases(file: ConcernLanguage, reading: Reading): SignPhrase[] {
  const spelling: Spelling = {
    plainWords: (word) =>
      sentencesOf(word, reading).flatMap((words) =>
        withoutPrefixes(words, file.prefixes ?? []).map(({ plain }) => plain),
      ),
    areBeginnings: reading === 'folded',
  };
  const shorten = reading === 'english' ? contractPhrase : (says: string) => says;
  const lists = Object.fromEntries(Object.entries(file.lists).map(([name, words]) => [name, words.map(shorten)]));
  const alternatives = alternativesIn(lists, spelling);
  const parse = (phrases: string[] = [], sign: Sign) =>
    phrases.map((says) => ({ ...parsePhrase(shorten(says), alternatives), ...sign, says }));
  const unknown = Object.keys(file.kinds).find((kind) => !(concernKinds as readonly string[]).includes(kind));
  if (unknown) throw new Error(`expected kinds of concern, got '${unknown}'.`);
  return [
    ...surroundings.flatMap((sign) => parse(file[sign], { sign })),
    ...Object.entries(file.concepts).flatMap(([concept, words]) => parse(words, { sign: 'concept', concept })),
    ...concernKinds.flatMap((kind) => strengths.flatMap((sign) => parse(file.kinds[kind]?.[sign], { sign, kind }))),
  ];
}
