import { readdirSync, readFileSync } from 'node:fs';
import { foldLetters } from '../normalText.ts';
import { formsOf, type NameFile } from './nameForms.ts';
import { ordinaryWords } from './ordinaryWords.ts';
import { soundOf } from './sound.ts';

/** What is known of a word in plain form. */
export interface NameLists {
  isFirstName: (word: string) => boolean;
  /** A form that Polish or Romanian bends a name into. */
  isBentName: (word: string) => boolean;
  /** Four letters or more that an English name begins with: "shirl". */
  beginsName: (word: string) => boolean;
  /** A name, and an ordinary word of English or of the list's language. */
  isAlsoWord: (word: string) => boolean;
  /** An ordinary word of another language in Latin letters; with a language, none that is a name there and a word elsewhere. */
  isWordElsewhere: (word: string, language?: string) => boolean;
  /** The same, but no word that is only known from the lists of names. */
  isCommonElsewhere: (word: string) => boolean;
  isLastName: (word: string) => boolean;
  /** A name or surname anywhere in the world, and no ordinary word: proof only beside other signs. */
  isAttested: (word: string) => boolean;
  /** An ordinary English word. */
  isWord: (word: string) => boolean;
  /** Part of the name of a town. */
  isTown: (word: string) => boolean;
  /** An ordinary word in Arabic, Bengali, Gurmukhi or Gujarati script. */
  isScriptWord: (word: string) => boolean;
  /** A word in Bengali, Gurmukhi or Gujarati script that sounds like a listed name; alone, only like one of its families. */
  soundsLikeName: (word: string, isNamed: boolean) => boolean;
}

const namesFolder = new URL('./names/', import.meta.url);
const wordsFolder = new URL('./words/', import.meta.url);

function readNameLists(): NameLists {
  const files = readdirSync(namesFolder)
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, namesFolder), 'utf8')) as NameFile);
  const given = files.flatMap((file) => [...file.first, ...file.alsoWords].map(foldLetters));
  const surnames = files.flatMap((file) => file.last.map(foldLetters));
  const bent = files.flatMap((file) => file.first.flatMap((name) => formsOf(foldLetters(name), file)));
  const [first, last] = [new Set(given), new Set(surnames)];
  const attested = new Set([...readWords('people.txt'), ...surnames]);
  const sounds = new Set([...given, ...surnames].map(soundOf));
  const nearSounds = new Set(files.filter(({ sounds }) => sounds).flatMap(({ first }) => first.map(soundOf)));
  const also = files.flatMap((file) =>
    file.alsoWords.map((name) => ({ name: foldLetters(name), isEnglish: file.english === true })),
  );
  const alsoWords = new Set(
    also
      .filter(({ name, isEnglish }) => isEnglish || ordinaryWords.has(name) || !/^[a-z]/.test(name))
      .map(({ name }) => name),
  );
  const bentForms = new Set(bent.filter((form) => !ordinaryWords.has(form)));
  const commonElsewhere = new Set(readWords('other-languages.txt'));
  const elsewhere = new Set([...commonElsewhere, ...also.map(({ name }) => name)]);
  const [shortWords, wordsOf] = [
    readWords('elsewhere.txt').map((line) => line.split(' ')),
    new Map<string, string[]>(),
  ];
  for (const [word = '', ...languages] of shortWords) wordsOf.set(word, languages);
  const beginnings = new Set(
    files
      .filter(({ english }) => english)
      .flatMap(({ first }) => first.flatMap((name) => [4, 5, 6].map((letters) => name.slice(0, letters)))),
  );
  const towns = new Set(readWords('towns.txt'));
  const inScripts = new Set(['arabic.txt', 'bengali.txt', 'gurmukhi.txt', 'gujarati.txt'].flatMap(readWords));
  return {
    isFirstName: (word) => first.has(word),
    isBentName: (word) => bentForms.has(word),
    beginsName: (word) => word.length > 3 && beginnings.has(word) && !ordinaryWords.has(word),
    isAlsoWord: (word) => alsoWords.has(word),
    isWordElsewhere: (word, language) => {
      const languages = wordsOf.get(word);
      if (languages === undefined) return elsewhere.has(word);
      return languages.length === 0 || language === undefined || languages.includes(language);
    },
    isCommonElsewhere: (word) => commonElsewhere.has(word) || wordsOf.has(word),
    isLastName: (word) => last.has(word),
    isAttested: (word) => attested.has(word) && !ordinaryWords.has(word),
    isWord: (word) => ordinaryWords.has(word),
    isTown: (word) => towns.has(word),
    isScriptWord: (word) => inScripts.has(word),
    soundsLikeName: (word, isNamed) => {
      if (!/[\u0980-\u0aff]/.test(word)) return false;
      const sound = soundOf(word);
      return isNamed
        ? sounds.has(sound)
        : (sound.length >= 3 && nearSounds.has(sound)) || (sound.length >= 4 && sounds.has(sound));
    },
  };
}

function readWords(file: string): string[] {
  return readFileSync(new URL(file, wordsFolder), 'utf8').trim().split('\n');
}

/** All lists, read once. */
export const nameLists = readNameLists();
