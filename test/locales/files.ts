import { readFileSync } from 'node:fs';
import type { Locale } from '../../locales/words.ts';

export const registers = ['parent', 'young-person', 'child'] as const;
export type WordsFile = 'common' | 'words' | 'sms' | (typeof registers)[number];

interface Tree {
  [key: string]: string | Tree;
}

/** Dotted key -> text of one file of one language. */
export function stringsIn(locale: Locale, file: WordsFile): Map<string, string> {
  const path = new URL(`../../locales/${locale}/${file}.json`, import.meta.url);
  return new Map(leaves(JSON.parse(readFileSync(path, 'utf8')) as Tree));
}

/** All texts families read in a language, each named as file:key. */
export function textsIn(locale: Locale): [name: string, text: string][] {
  const files = ['common', ...registers, 'sms'] as const;
  return files
    .flatMap((file) => [...stringsIn(locale, file)].map(([key, text]): [string, string] => [`${file}:${key}`, text]))
    .filter(([name]) => !name.startsWith('common:meta.'));
}

/** The placeholders of a text, sorted and joined: the same for texts that take the same values. */
export function placeholdersIn(text: string): string {
  return [...new Set(text.match(/\{\{\w+\}\}/gu))].toSorted().join(' ');
}

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`),
  );
}
