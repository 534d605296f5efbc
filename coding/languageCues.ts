import { readdirSync, readFileSync } from 'node:fs';
import { codeWithId } from './codeFrame.ts';
import { readyCue, type Cue, type ReadyCue, type Subject } from './cue.ts';
import { foldLetters } from './normalText.ts';
import type { Topic } from '../survey/coding.ts';

/** What people say in one language, as a native speaker can read and correct it. */
export interface LanguageFile {
  /** ISO 639-1. */
  language: string;
  name: string;
  /** Native speakers who have checked the file. */
  checkedBy: string[];
  /** Words that make a clause a hope. */
  hopes: string[];
  /** Words that deny what follows them, or what they follow. */
  denialsBefore: string[];
  denialsAfter: string[];
  /** What is written onto the front of a word, such as the Arabic article. */
  prefixes?: string[];
  /** Words that show whose feeling it is: the one who answers, a child, a parent or carer. */
  subjects: Record<'self' | 'child' | 'carer', string[]>;
  /**
   * By code: beginnings of words, `..` for up to three words between, `(one|the other)` for a choice. Words of one or two
   * letters, and those that end in `=`, stand as they are.
   */
  phrases: Record<string, string[]>;
}

const folder = new URL('./frames/larc-1/languages/', import.meta.url);

export function languagesWithCues(): string[] {
  return readdirSync(folder)
    .map((name) => name.replace('.json', ''))
    .sort();
}

/** The file of a language; none where there is none. */
export function readLanguageFile(language: string): LanguageFile[] {
  if (!languagesWithCues().includes(language)) return [];
  return [JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as LanguageFile];
}

export function cuesOfLanguage(file: LanguageFile): ReadyCue[] {
  const subjectIn = clauseSubject(file.subjects);
  return Object.entries(file.phrases).flatMap(([code, phrases]) => {
    codeWithId(code);
    return phrases.map((phrase) => readyCue(phraseCue(code, phrase, file), subjectIn));
  });
}

function phraseCue(code: string, phrase: string, file: LanguageFile): Cue {
  const isImprovement = codeWithId(code).section === 'improve';
  return {
    code,
    topic: topicOf(code, phrase),
    weight: isLong(phrase) ? 'sure' : 'likely',
    says: `(?<![^ ])${undenied(code, phrase, file)}`,
    unless: isImprovement || code === 'aspirations' ? undefined : `(?<![^ ])${anyOf(file.hopes)}`,
    ownDenial: true,
    matches: [phrase.replace(/\(([^()|]*)[^()]*\)/g, '$1')],
  };
}

/** A gain holds only without a "not" beside it; phrases that begin with one, and what got worse, are meant so. */
function undenied(code: string, phrase: string, { denialsBefore, denialsAfter, prefixes }: LanguageFile): string {
  const pattern = phrasePattern(phrase, prefixes ? `(?:${prefixes.map(escaped).join('|')})?` : '');
  const [first = ''] = /[^ ()|]+/.exec(phrase) ?? [];
  const isGain = ['outcomes', 'family'].includes(codeWithId(code).section);
  if (!isGain || denialsBefore.includes(first)) return pattern;
  const before = denialsBefore.length > 0 ? `(?<!(?:^| )${anyOf(denialsBefore)} )` : '';
  const after = denialsAfter.length > 0 ? `(?! (?:[^ ]+ )?${anyOf(denialsAfter)}(?: |$))` : '';
  return before + pattern + after;
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

/** Whom a clause speaks of, wherever the words stand: the verb that shows it comes first in one language and last in another. */
function clauseSubject({ self, child, carer }: LanguageFile['subjects']): (clause: string) => Subject | undefined {
  const [isSelf, isChild, isCarer] = [self, child, carer].map((words) => {
    const patterns = words.map((word) => word.split(' ').map(wordPattern).join(' '));
    return new RegExp(`(?<![^ ])(?:${patterns.join('|')})(?![^ ])`, 'u');
  }) as [RegExp, RegExp, RegExp];
  return (clause) =>
    isChild.test(clause) ? 'child' : isCarer.test(clause) ? 'carer' : isSelf.test(clause) ? 'self' : undefined;
}

function anyOf(words: string[]): string {
  return `(?:${words.map(escaped).join('|')})`;
}

function escaped(words: string): string {
  return foldLetters(words.toLowerCase()).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
