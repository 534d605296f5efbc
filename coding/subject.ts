import { readFileSync } from 'node:fs';
import type { Subject } from './cue.ts';
import type { FoundCue } from './foundCue.ts';
import type { CodingContext } from '../survey/coding.ts';

const words = JSON.parse(readFileSync(new URL('./english/subjects.json', import.meta.url), 'utf8')) as Record<
  Subject,
  string[]
>;
const subjects = Object.entries(words) as [Subject, string[]][];
/** Being, feeling, seeming: the verbs that tie a feeling to whoever has it, so that "without me" is nobody's feeling. */
const isOrFeels = "(?:'m|'re|'s|'ve| am| are| is| was| feel| feels| seem| seems| have| has| look| looks)\\b";
const anySubject = new RegExp(
  subjects.map(([who, names]) => `(?<${who}>\\b(?:${names.join('|')})${isOrFeels})`).join('|'),
  'gu',
);

/** Rule 9 of the code frame: the same feeling has another code when it is a parent's own. */
const ofParents: Record<string, string> = { calmer: 'less-stressed', happier: 'less-stressed', confidence: 'coping' };
const feelings = new Set([...Object.keys(ofParents), 'less-angry']);

/** The code of a cue once it is known whose feeling it names; undefined for a worker's, which has no code. */
export function codeOfSubject(found: Omit<FoundCue, 'code'>, { respondent }: CodingContext): string | undefined {
  const { code } = found.cue;
  if (!feelings.has(code)) return code;
  const { grammar } = found.cue;
  const subject = grammar ? grammar.subjectIn(found.clause.text) : subjectOf(found);
  if (subject === 'worker') return undefined;
  if (respondent === 'child') return subject === 'carer' ? 'parent-helped' : code;
  return subject === 'self' || subject === 'carer' ? (ofParents[code] ?? code) : code;
}

/** The last one named before the cue ends: in "I see that he is calmer" it is the child. */
export function subjectOf({ clause, end }: Pick<FoundCue, 'clause' | 'end'>): Subject | undefined {
  const named = [...clause.text.slice(0, end).matchAll(anySubject)].at(-1)?.groups;
  return subjects.map(([who]) => who).find((who) => named?.[who] !== undefined);
}
