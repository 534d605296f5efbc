import { canBeWritten, hasLatinLetters } from './scripts.ts';
import { isEnglish, sentencesOf, withoutPrefixes, type Reading } from './words.ts';
import type { Sentence } from './sentence.ts';
import type { ConcernKind } from './kinds.ts';
import type { KindPhrases } from './languageFile.ts';
import type { FoundPhrase } from './phraseIndex.ts';
import type { LanguagePhrases, SignPhrase } from './readPhrases.ts';

/** One sign of harm in a text. */
export interface FoundSign {
  kind: ConcernKind;
  strength: keyof KindPhrases;
  says: string;
  language: string;
  /** Where it stands in the original. */
  start: number;
  end: number;
  /** Number of its sentence, and of its first word there. */
  sentence: number;
  word: number;
  /** The sentence speaks of the past. */
  isOver: boolean;
  isDenied: boolean;
}

/** What a stretch of a sentence is about. */
export interface FoundConcept {
  concept: string;
  sentence: number;
  /** Numbers of words; `end` just after it. */
  start: number;
  end: number;
}

export interface Signs {
  signs: FoundSign[];
  concepts: FoundConcept[];
  /** Whether the text says that the harm is near, that it ended, that it goes on. */
  isNow: boolean;
  isResolved: boolean;
  goesOn: boolean;
  /** Whether any sentence speaks of the past. */
  isPast: boolean;
}

/** Words between a denial and what it denies: "I don't really cut". */
const reach = 1;

/**
 * All signs in a text, in every language: people mix languages.
 *
 * @param expected the language that the text is likely in.
 */
export function findSigns(text: string, languages: readonly LanguagePhrases[], expected?: string): Signs {
  const sentences = new Map<Reading, Sentence[]>();
  const possible = languages.filter(({ language }) => canBeWritten(language, text));
  const found = possible.map((phrases) => {
    const { reading, language, prefixes } = phrases;
    const read = sentences.get(reading) ?? sentencesOf(text, reading);
    sentences.set(reading, read);
    if (language !== 'en' && isOther(language, text, read, expected)) return [];
    return read.map((words, number) => {
      const sentence = withoutPrefixes(words, prefixes);
      return signsIn(sentence, number, phrases.index.findIn(sentence), language);
    });
  });
  return together(found.flat());
}

/** "Hotel" and "banda" are words of many languages: in a Latin text they are those of its own language, if that is known. */
function isOther(language: string, text: string, read: Sentence[], expected?: string): boolean {
  if (!hasLatinLetters(text)) return false;
  return isEnglish(read) || (expected !== undefined && expected !== 'en' && expected !== language);
}

function signsIn(sentence: Sentence, number: number, all: FoundPhrase<SignPhrase>[], language: string): Signs {
  const ordinary = all.filter(({ phrase }) => phrase.sign === 'ordinary');
  const found = all.filter((one) => !ordinary.some((other) => other !== one && overlap(one, other)));
  const has = (sign: SignPhrase['sign']) => found.some(({ phrase }) => phrase.sign === sign);
  const placesOf = (sign: SignPhrase['sign']) => found.filter(({ phrase }) => phrase.sign === sign);
  const [before, after] = [placesOf('denials'), placesOf('denialsAfter')];
  const isOver = has('over');
  const concepts = all.flatMap(({ phrase, start, end }) =>
    phrase.sign === 'concept' ? [{ concept: phrase.concept, sentence: number, start, end }] : [],
  );
  const signs = found.flatMap(({ phrase, start, end }) => {
    if (!('kind' in phrase)) return [];
    const isDenied =
      before.some((denial) => denial.end <= start && start - denial.end <= reach) ||
      after.some((denial) => end <= denial.start && denial.start - end <= reach);
    const { kind, sign: strength, says } = phrase;
    const place = { start: sentence[start]?.start ?? 0, end: sentence[end - 1]?.end ?? 0 };
    return [{ kind, strength, says, language, ...place, sentence: number, word: start, isOver, isDenied }];
  });
  return { signs, concepts, isNow: has('now'), isResolved: has('resolved'), goesOn: has('still'), isPast: isOver };
}

function overlap(one: { start: number; end: number }, other: { start: number; end: number }): boolean {
  return one.start < other.end && other.start < one.end;
}

function together(parts: readonly Signs[]): Signs {
  return {
    signs: parts.flatMap(({ signs }) => signs),
    concepts: parts.flatMap(({ concepts }) => concepts),
    isNow: parts.some(({ isNow }) => isNow),
    isResolved: parts.some(({ isResolved }) => isResolved),
    goesOn: parts.some(({ goesOn }) => goesOn),
    isPast: parts.some(({ isPast }) => isPast),
  };
}
