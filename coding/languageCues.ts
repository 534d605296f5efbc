import { codeWithId } from './codeFrame.ts';
import { takesHopes } from './findCues.ts';
import { readyCue, type Cue, type Grammar, type ReadyCue } from './cue.ts';
import { foldLetters } from './normalText.ts';
import type { LanguageFile } from './languageFile.ts';
import type { Topic } from '../survey/coding.ts';

export function cuesOfLanguage(file: LanguageFile): ReadyCue[] {
  const grammar = grammarOf(file);
  const hoped = `(?<![^ ])${anyOf(file.hopes)}`;
  return Object.entries(file.phrases).flatMap(([code, phrases]) =>
    phrases.map((phrase) => {
      const cue = phraseCue(code, phrase, file);
      return readyCue({ ...cue, unless: takesHopes(code) ? undefined : hoped }, grammar);
    }),
  );
}

function phraseCue(code: string, phrase: string, { prefixes, denialsBefore }: LanguageFile): Cue {
  const [first = ''] = /[^ ()|]+/.exec(phrase) ?? [];
  const isGain = ['outcomes', 'family'].includes(codeWithId(code).section);
  return {
    code,
    topic: topicOf(code, phrase),
    weight: isLong(phrase) ? 'sure' : 'likely',
    says: `(?<![^ ])${phrasePattern(phrase, prefixes ? anyOf(prefixes) + '?' : '')}`,
    // A gain holds only without a "not" beside it; phrases that begin with one, and what got worse, are meant so.
    ...(isGain && !denialsBefore.includes(first) ? {} : { ownDenial: true }),
    matches: [phrase.replace(/\(([^()|]*)[^()]*\)/g, '$1')],
  };
}

function phrasePattern(phrase: string, front: string): string {
  return phrase
    .replace(/\(|[^ ()|]+/g, (part) => (part === '(' ? '(?:' : part === '..' ? part : front + wordPattern(part)))
    .replaceAll(' .. ', ' (?:[^ ]+ ){0,3}');
}

/** More than one word, a choice counted as one. */
function isLong(phrase: string): boolean {
  return phrase.replace(/\([^()]*\)/g, '()').includes(' ');
}

/** One word such as "earlier" is an improvement only where one was asked for, and "nothing" depends on the question. */
function topicOf(code: string, phrase: string): Topic | undefined {
  if (code === 'no-difference') return 'difference';
  const isImprovement = codeWithId(code).section === 'improve';
  const isShort = !isLong(phrase) || code === 'nothing-to-improve';
  return isImprovement && isShort ? 'improve' : undefined;
}

/** A beginning of a word stands for the whole word. */
function wordPattern(word: string): string {
  if (word.endsWith('=')) return `${escaped(word.slice(0, -1))}(?![^ ])`;
  return word.length <= 2 ? escaped(word) : `${escaped(word)}[^ ]*`;
}

function grammarOf({ subjects, denialsBefore, denialsAfter }: LanguageFile): Grammar {
  const isSelf = wordAmong(subjects.self);
  const isChild = wordAmong(subjects.child);
  const isCarer = wordAmong(subjects.carer);
  const before = new RegExp(`(?<![^ ])${anyOf(denialsBefore)} $`, 'u');
  const after = new RegExp(`^[^ ]* (?:[^ ]+ )?${anyOf(denialsAfter)}(?![^ ])`, 'u');
  return {
    // Wherever the words stand: the verb that shows it comes first in one language and last in another.
    subjectIn: (clause) =>
      isChild.test(clause) ? 'child' : isCarer.test(clause) ? 'carer' : isSelf.test(clause) ? 'self' : undefined,
    isDenied: (clause, start, end) =>
      (denialsBefore.length > 0 && before.test(clause.slice(0, start))) ||
      (denialsAfter.length > 0 && after.test(clause.slice(end))),
  };
}

function wordAmong(words: string[]): RegExp {
  const patterns = words.map((word) => word.split(' ').map(wordPattern).join(' '));
  return new RegExp(`(?<![^ ])(?:${patterns.join('|')})(?![^ ])`, 'u');
}

function anyOf(words: string[]): string {
  return `(?:${words.map(escaped).join('|')})`;
}

function escaped(words: string): string {
  return foldLetters(words.toLowerCase()).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
