import { readdirSync, readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { codeWithId } from './codeFrame.ts';
import { requiredPieces, type Pieces } from './requiredWords.ts';
import type { CodingContext, Topic } from '../survey/coding.ts';

/** How often a cue that is found is right: nearly always, more often than not, only beside other evidence. */
export type Weight = 'sure' | 'likely' | 'hint';

/** Whom a clause speaks of: the person who answers, a child, a parent or carer, a worker. */
export type Subject = 'self' | 'child' | 'carer' | 'worker';

/** One way in which people say a code, as it stands in `frames/larc-1/cues/`. */
export interface Cue {
  code: string;
  weight: Weight;
  /** Regular expression over one clause of normal text; `{name}` stands for a list in `english/words.json`. */
  says: string;
  /** Regular expression that, found in the same clause, cancels the cue. */
  unless?: string;
  /** Whom it is said of; anyone where it is missing. */
  about?: 'child' | 'parent';
  /** Only when this respondent says it. */
  from?: CodingContext['respondent'];
  /** Only in answers to this question. */
  topic?: Topic;
  /** The cue holds its own "not", so that polarity must not cancel it. */
  ownDenial?: true;
  /** Invented texts that must match and must not; a test runs them. */
  matches: string[];
  misses?: string[];
}

/** What a language tells of the clause round a cue. */
export interface Grammar {
  subjectIn(clause: string): Subject | undefined;
  /** Whether a "not" stands just before or after the words found, from `start` to `end`. */
  isDenied(clause: string, start: number, end: number): boolean;
}

/** A cue ready to be tried: its patterns are compiled when needed, since most never are. */
export interface ReadyCue extends Cue {
  readonly pattern: RegExp;
  readonly exception: RegExp | undefined;
  /** Groups of pieces of text of each of which one stands in every match; see `requiredPieces`. */
  readonly needs: readonly Pieces[];
  /** Set for other languages than English, which has `subject.ts` and `polarity.ts`. */
  readonly grammar: Grammar | undefined;
}

const words = JSON.parse(readFileSync(new URL('./english/words.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;
const cueFolder = new URL('./frames/larc-1/cues/', import.meta.url);

interface CueFile {
  code: string;
  /** Cancels every cue of the file. */
  unless?: string[];
  cues: Omit<Cue, 'code'>[];
}

export function readCues(): ReadyCue[] {
  return readdirSync(cueFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => readCueFile(JSON.parse(readFileSync(new URL(name, cueFolder), 'utf8')) as CueFile));
}

function readCueFile({ code, unless = [], cues }: CueFile): ReadyCue[] {
  codeWithId(code);
  return cues.map((cue) => readyCue({ ...cue, code, unless: either([...unless, cue.unless]) }));
}

function either(patterns: (string | undefined)[]): string | undefined {
  const given = patterns.filter((pattern) => pattern !== undefined);
  return given.length > 0 ? given.join('|') : undefined;
}

export function readyCue(cue: Cue, grammar?: Grammar): ReadyCue {
  const says = withWords(cue.says);
  const unless = cue.unless === undefined ? undefined : withWords(cue.unless);
  return {
    ...cue,
    grammar,
    needs: requiredPieces(says),
    get pattern() {
      return compiled(says);
    },
    get exception() {
      return unless === undefined ? undefined : compiled(unless);
    },
  };
}

/** Compiled patterns that are kept: each takes some 30 kB, thousands are rarely used, and to compile one again takes 0.1 ms. */
const patterns = new LRUCache<string, RegExp>({ max: 600, memoMethod: (source) => new RegExp(source, 'u') });

function compiled(source: string): RegExp {
  return patterns.memo(source);
}

/** Puts the word lists in: `{kin}` becomes `(?:mum|dad|...)`; lists may name lists. */
function withWords(pattern: string): string {
  return pattern.replace(/\{([a-z][\w-]*)\}/g, (_, name: string) => {
    const list = words[name];
    if (list === undefined) throw new Error(`A cue names the word list '${name}', which english/words.json lacks.`);
    return withWords(list);
  });
}
