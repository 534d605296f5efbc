import { readFileSync } from 'node:fs';
import { foldLetters } from '../normalText.ts';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';

const file = new URL('./words/scripts.json', import.meta.url);
const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const oneOf = (list: string) => new Set((words[list] ?? '').split('|').map(foldLetters));
export const [
  people,
  called,
  titles,
  honorificsAfter,
  speaking,
  copulas,
  self,
  selfEnd,
  verbsAfter,
  mine,
  objects,
  acts,
  markers,
  describing,
] = [
  oneOf('people'),
  oneOf('called'),
  oneOf('titles'),
  oneOf('honorificsAfter'),
  oneOf('with'),
  oneOf('copulas'),
  oneOf('self'),
  oneOf('selfEnd'),
  oneOf('verbsAfter'),
  oneOf('mine'),
  oneOf('objects'),
  oneOf('acts'),
  oneOf('markers'),
  oneOf('describing'),
];
const longestFirst = (list: string) => (words[list] ?? '').split('|').sort((a, b) => b.length - a.length);
const endings = longestFirst('endings');
const prefixes = longestFirst('prefixes');

/** A word in no list, nor a listed one with an ending. */
export function isUnknownInScript(token: Token): boolean {
  const parts = [token, ...withoutEndings(token)];
  return token.plain.length > 2 && parts.every(({ plain }) => !lists.isScriptWord(plain) && !isContext(plain));
}

export function isContext(plain: string): boolean {
  return [people, called, titles, honorificsAfter, speaking, copulas].some((list) => list.has(plain));
}

/** The stems that are left without what may be an ending, if longer than so many letters. */
export function withoutEndings(token: Token, longerThan = 2): Token[] {
  return endings
    .filter((ending) => token.text.endsWith(ending) && token.text.length > ending.length + longerThan)
    .map((ending) => ({ ...token, plain: foldLetters(token.text.slice(0, -ending.length)) }));
}

export function withoutPrefixes(token: Token): Token[] {
  return prefixes
    .filter((prefix) => token.text.startsWith(prefix) && token.text.length > prefix.length + 2)
    .map((prefix) => ({
      ...token,
      plain: foldLetters(token.text.slice(prefix.length)),
    }));
}
