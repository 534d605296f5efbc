import { readdirSync, readFileSync } from 'node:fs';
import { codeWithId } from './codeFrame.ts';
import { readyCue, type ReadyCue } from './cue.ts';
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
  /** By code: beginnings of words, `..` for up to three words between. Words of one or two letters stand as they are. */
  phrases: Record<string, string[]>;
}

const folder = new URL('./frames/larc-1/languages/', import.meta.url);

/** Codes that a "not" beside the phrase undoes; the phrases of the others hold their own ("nie bije"). */
const deniable = new Set([
  ...['confidence', 'school-work', 'happier', 'likes-school'],
  ...['friendships', 'calmer', 'attendance', 'getting-on'],
]);

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
  return Object.entries(file.phrases).flatMap(([code, phrases]) => {
    codeWithId(code);
    return phrases.map((phrase) => phraseCue(code, phrase, file));
  });
}

function phraseCue(
  code: string,
  phrase: string,
  { hopes, denialsBefore, denialsAfter, prefixes }: LanguageFile,
): ReadyCue {
  const startsWithDenial = denialsBefore.includes(phrase.split(' ')[0] ?? '');
  const isDeniable = deniable.has(code) && !startsWithDenial;
  const before = isDeniable && denialsBefore.length > 0 ? `(?<!(?:^| )${anyOf(denialsBefore)} )` : '';
  const after = isDeniable && denialsAfter.length > 0 ? `(?! (?:[^ ]+ )?${anyOf(denialsAfter)}(?: |$))` : '';
  const front = prefixes ? `(?:${prefixes.map(escaped).join('|')})?` : '';
  const words = phrase.split(' ').map((word) => (word === '..' ? word : front + wordPattern(word)));
  return readyCue({
    code,
    topic: topicOf(code, phrase),
    weight: phrase.includes(' ') ? 'sure' : 'likely',
    says: `(?<![^ ])${before}${words.join(' ').replaceAll(' .. ', ' (?:[^ ]+ ){0,3}')}${after}`,
    unless: codeWithId(code).section === 'improve' || code === 'aspirations' ? undefined : hopes.map(escaped).join('|'),
    ownDenial: true,
    matches: [phrase],
  });
}

/** One word such as "earlier" is an improvement only where one was asked for, and "nothing" depends on the question. */
function topicOf(code: string, phrase: string): Topic | undefined {
  if (code === 'no-difference') return 'difference';
  const isImprovement = codeWithId(code).section === 'improve';
  const isShort = !phrase.includes(' ') || code === 'nothing-to-improve';
  return isImprovement && isShort ? 'improve' : undefined;
}

/** A beginning of a word stands for the whole word. */
function wordPattern(word: string): string {
  return word.length <= 2 ? escaped(word) : `${escaped(word)}[^ ]*`;
}

function anyOf(words: string[]): string {
  return `(?:${words.map(escaped).join('|')})`;
}

function escaped(words: string): string {
  return foldLetters(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
