import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { isCodeId } from './codeFrame.ts';

/** Words, and choices of words in brackets that are not nested. */
const phrase = z.string().regex(/^(?:[^()|]+|\([^()]+\))+$/u, 'a phrase: words, or choices such as (one|the other)');
const words = z.array(phrase);

/** What people say in one language, as a native speaker can read and correct it. */
const languageFile = z.strictObject({
  /** ISO 639-1. */
  language: z.string().length(2),
  name: z.string(),
  /** Native speakers who have checked the file. */
  checkedBy: z.array(z.string()),
  /** Words that make a clause a hope. */
  hopes: words,
  /** Words that deny what follows them, or what they follow. */
  denialsBefore: words,
  denialsAfter: words,
  /** What is written onto the front of a word, such as the Arabic article. */
  prefixes: words.optional(),
  /** Words that show whose feeling it is: the one who answers, a child, a parent or carer. */
  subjects: z.strictObject({ self: words, child: words, carer: words }),
  /**
   * By code: beginnings of words, `..` for up to three words between, `(one|the other)` for a choice. Words of one or two
   * letters, and those that end in `=`, stand as they are.
   */
  phrases: z.record(z.string().refine(isCodeId, 'a code of the frame'), words),
});

export type LanguageFile = z.infer<typeof languageFile>;

const folder = new URL('./frames/larc-1/languages/', import.meta.url);

/** All language files by language. Read at once, so that a file that is wrong is named at the start and not in a talk. */
export function readLanguageFiles(): Map<string, LanguageFile> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const files = names.sort().map((name) => parseLanguageFile(readFileSync(new URL(name, folder), 'utf8'), name));
  return new Map(files.map((file) => [file.language, file]));
}

/** Throws an error that names the file, the place in it and what was expected there. */
export function parseLanguageFile(text: string, name: string): LanguageFile {
  const parsed = languageFile.safeParse(parseJson(text, name));
  if (parsed.success) return parsed.data;
  const [{ path, message } = { path: [], message: '' }] = parsed.error.issues;
  throw new Error(`languages/${name}, ${path.join(' ')}: expected ${message}. Mend the file; npm test checks it.`);
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`languages/${name}: expected JSON: ${(error as Error).message}`, { cause: error });
  }
}
