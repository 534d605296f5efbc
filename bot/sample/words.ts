import { readFileSync } from 'node:fs';
import type { Locale } from '../../locales/words.ts';
import type { Respondent } from '../../survey/profile.ts';

/** Ways to say one thing, by code. `{he}`, `{him}`, `{his}`, `{himself}` and `{lad}` stand for the child spoken of. */
export type PhraseBank = Record<string, string[]>;

/** What goes around the things said, and what people call the options. */
export interface TalkWords {
  openers: string[];
  joiners: string[];
  closers: string[];
  /** Before saying it again in other words. */
  retellings: string[];
  /** First answers that say next to nothing. */
  thin: string[];
  /** Replies that answer nothing. */
  nonsense: string[];
  /** Question id -> option id -> what people type for it. */
  names: Record<string, Record<string, string[]>>;
  /** Plain word -> how some write it. */
  textspeak: Record<string, string>;
  dialect: Record<string, string>;
}

const folder = new URL('./words/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

const banks: Record<Respondent, Record<Locale, PhraseBank>> = {
  parent: {
    en: read('parent.en') as PhraseBank,
    pl: read('parent.pl') as PhraseBank,
    ur: read('parent.ur') as PhraseBank,
  },
  child: {
    en: read('child.en') as PhraseBank,
    pl: read('child.pl') as PhraseBank,
    ur: read('child.ur') as PhraseBank,
  },
};
const talk: Record<Locale, TalkWords> = {
  en: read('talk.en') as TalkWords,
  pl: read('talk.pl') as TalkWords,
  ur: read('talk.ur') as TalkWords,
};

export function phrasesFor(respondent: Respondent, locale: Locale): PhraseBank {
  return banks[respondent][locale];
}

export function talkWordsFor(locale: Locale): TalkWords {
  return talk[locale];
}
