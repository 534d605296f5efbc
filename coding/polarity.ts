import { readFileSync } from 'node:fs';
import type { Clause } from './clauses.ts';

/** Whether a clause says that something is so, that it is not, that it is hoped for, or that it once was. */
export type Polarity = 'said' | 'denied' | 'hoped' | 'past';

type PolarityWords = Record<'denials' | 'notDenials' | 'turns' | 'hopes' | 'pasts', string[]>;

const words = JSON.parse(readFileSync(new URL('./english/polarity.json', import.meta.url), 'utf8')) as PolarityWords;

const anyOf = (patterns: string[], before = '', after = '') =>
  new RegExp(`${before}\\b(?:${patterns.join('|')})(?![\\w'])${after}`, 'iu');

const denial = anyOf(words.denials);
const notDenial = new RegExp(anyOf(words.notDenials).source, 'giu');
const hope = anyOf(words.hopes);
const past = anyOf(words.pasts);
const turn = new RegExp(`.*${anyOf(words.turns).source}`, 'iu');

/** Words before a cue in which a "not" still reaches it. */
const reach = 5;

/**
 * Rules 1 and 2 of the code frame, in one place: what is hoped for, denied or over is not coded. Cues that hold their own
 * "not" ("doesn't kick off") do not ask for denials.
 */
export function polarityAt(clause: Clause, start: number, end: number, before?: Clause): Polarity {
  const lead = clause.text.slice(0, start);
  const match = clause.text.slice(start, end);
  if (isHoped(clause, end, before)) return 'hoped';
  if (denial.test(withinReach(lead)) || denial.test(plainSaying(match))) return 'denied';
  if (past.test(lead) && !/\bnow\b/.test(clause.text)) return 'past';
  return 'said';
}

/** A hope goes on over commas: "hoping he settles, makes friends and is calmer". */
export function isHoped(clause: Clause, end: number, before?: Clause): boolean {
  if (hope.test(clause.text.slice(0, end))) return true;
  return clause.goesOn && before !== undefined && hope.test(before.text) && !startsAnew(clause.text);
}

function startsAnew(text: string): boolean {
  return /^(?:and |so |now )*(?:i|he|she|it|they|we|my|his|her|the|now|this|that|there|at|since|me)\b/.test(text);
}

/** The last few words before the cue, from the last "and" or "now" on: these turn to something new. */
function withinReach(lead: string): string {
  const plain = plainSaying(lead);
  const afterTurn = plain.slice(turn.exec(plain)?.[0].length ?? 0);
  return afterTurn.trim().split(' ').slice(-reach).join(' ');
}

/** Without the sayings that hold a "no" and deny nothing: "not only calmer". */
function plainSaying(text: string): string {
  return text.replace(notDenial, ' ');
}
