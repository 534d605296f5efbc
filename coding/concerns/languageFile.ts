import { readdirSync, readFileSync } from 'node:fs';
import type { ConcernKind } from './kinds.ts';
import type { WordLists } from './phrase.ts';

/** What people say in one language when they tell of harm: a native speaker and a safeguarding lead can read and correct it. */
export interface ConcernLanguage {
  /** ISO 639-1. */
  language: string;
  name: string;
  /** Native speakers and safeguarding leads who have checked the file. */
  checkedBy: string[];
  /** Words that make a concern urgent: "tonight", "on his way". */
  now: string[];
  /** Words that put a sentence in the past: "used to", "when I was six". */
  over: string[];
  /** Words that say that the harm was ended: "went to prison", "changed school". */
  resolved: string[];
  /** Words that say that it goes on all the same: "again", "still". */
  still: string[];
  /** Words that deny what follows them. */
  denials: string[];
  /** Words that deny what they follow, in languages that put the "not" last. */
  denialsAfter?: string[];
  /** Sayings that sound like harm and are none: "dying of laughter". What they cover is not read. */
  ordinary: string[];
  /** What is written onto the front of a word, such as the Arabic article. */
  prefixes?: string[];
  /** Lists that phrases name as `{list}`. */
  lists: WordLists;
  /** Words by what they are about ("mum", "hit", "secret"): the same names in every language, so that one model reads them all. */
  concepts: Record<string, string[]>;
  kinds: Partial<Record<ConcernKind, KindPhrases>>;
}

/** The phrases of a kind; see `parsePhrase` for how they are written. */
export interface KindPhrases {
  /** Enough for a concern that cannot wait. */
  urgent?: string[];
  /** Enough for a concern. */
  sure?: string[];
  /** Enough when a child, or when a parent says it. */
  sureFromChild?: string[];
  sureFromParent?: string[];
  /** Only beside other signs. */
  hints?: string[];
}

const folder = new URL('./languages/', import.meta.url);

/**
 * One file a language, `kinds` in it; English has so many phrases that each kind has a file of its own in `languages/en/`.
 */
export function readConcernLanguages(): ConcernLanguage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const file = readJson<Omit<ConcernLanguage, 'kinds'> & Partial<ConcernLanguage>>(new URL(name, folder));
      return { ...file, kinds: file.kinds ?? readKinds(new URL(`${file.language}/`, folder)) };
    });
}

function readKinds(of: URL): ConcernLanguage['kinds'] {
  const files = readdirSync(of).sort();
  return Object.fromEntries(files.map((name) => [name.replace('.json', ''), readJson<KindPhrases>(new URL(name, of))]));
}

function readJson<T>(file: URL): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
