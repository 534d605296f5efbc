import { readdirSync, readFileSync } from 'node:fs';
import { foldLetters } from '../normalText.ts';
import { ordinaryWords } from './ordinaryWords.ts';

/** Names common in one group of families; see `docs/redaction.md` for how to correct them. */
interface NameFile {
  about: string;
  checkedBy: string[];
  first: string[];
  /** Those of `first` that are also ordinary words, so that they are names only where the text says so. */
  alsoWords: string[];
  last: string[];
  /** How the language bends names. */
  bends?: 'polish' | 'romanian';
}

/** What is known of a word in plain form. */
export interface NameLists {
  isFirstName: (word: string) => boolean;
  /** A form that Polish or Romanian bends a name into. */
  isBentName: (word: string) => boolean;
  /** A name, and an ordinary word of English. */
  isAlsoWord: (word: string) => boolean;
  /** A name, and an ordinary word of another language. */
  isWordElsewhere: (word: string) => boolean;
  isLastName: (word: string) => boolean;
  /** An ordinary English word. */
  isWord: (word: string) => boolean;
}

const namesFolder = new URL('./names/', import.meta.url);
const wordsFolder = new URL('./words/', import.meta.url);

function readNameLists(): NameLists {
  const files = readdirSync(namesFolder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, namesFolder), 'utf8')) as NameFile);
  const alsoWords = new Set(files.flatMap((file) => file.alsoWords.map(foldLetters)));
  const bent = files.flatMap((file) => file.first.flatMap((name) => formsOf(foldLetters(name), file)));
  const last = new Set(files.flatMap((file) => file.last));
  const given = files.flatMap((file) => [...file.first, ...file.alsoWords].map(foldLetters));
  const first = new Set(given);
  const bentForms = new Set(bent.filter((form) => !ordinaryWords.has(form)));
  const { words: elsewhere } = JSON.parse(readFileSync(new URL('elsewhere.json', wordsFolder), 'utf8')) as {
    words: string[];
  };
  const wordsElsewhere = new Set(elsewhere);
  return {
    isFirstName: (word) => first.has(word),
    isBentName: (word) => bentForms.has(word),
    isAlsoWord: (word) => alsoWords.has(word),
    isWordElsewhere: (word) => wordsElsewhere.has(word),
    isLastName: (word) => last.has(word),
    isWord: (word) => ordinaryWords.has(word),
  };
}

/** "Kasia" is also "Kasi" and "Kasię", "Tomek" also "Tomka". */
function formsOf(name: string, { bends, alsoWords }: NameFile): string[] {
  if (bends === undefined || alsoWords.includes(name) || name.length < 4) return [];
  return bends === 'polish' ? polishForms(name) : romanianForms(name);
}

function polishForms(name: string): string[] {
  if (name.endsWith('a')) return ['y', 'i', 'e', 'o', 'ie'].map((ending) => name.slice(0, -1) + ending);
  if (name.endsWith('ek')) return ['ka', 'kowi', 'kiem', 'ku'].map((ending) => name.slice(0, -2) + ending);
  return ['a', 'owi', 'em', 'iem', 'ie', 'u'].map((ending) => name + ending);
}

function romanianForms(name: string): string[] {
  return name.endsWith('a') ? ['ei', 'o', 'ii'].map((ending) => name.slice(0, -1) + ending) : [];
}

/** All lists, read once. */
export const nameLists = readNameLists();
