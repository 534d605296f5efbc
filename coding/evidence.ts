import { clausesOf } from './clauses.ts';
import { termsIn } from './features.ts';
import { originalWords, type NormalText } from './normalText.ts';
import type { FoundCue } from './foundCue.ts';
import type { Expert } from './model.ts';
import type { Reading } from './readAnswer.ts';

const strength = { sure: 2, likely: 1, hint: 0 };

/** The words of the original that a code rests on: those of its best cue, or the clause that speaks most for it. */
export function evidenceFor(code: string, text: string, { found, normal, language }: Reading, expert: Expert): string {
  const cue = bestCue(found.filter((one) => one.code === code));
  if (cue) return originalWords(text, cue.clause, cue.start, cue.end).trim();
  const clause = mostTellingClause(normal, language, weightsFor(code, expert));
  return clause ? originalWords(text, clause, 0, clause.text.length).trim() : text.trim();
}

function bestCue(found: readonly FoundCue[]): FoundCue | undefined {
  const size = ({ weight, start, end }: FoundCue) => strength[weight] * 1000 + end - start;
  return [...found].sort((a, b) => size(b) - size(a))[0];
}

function weightsFor(code: string, expert: Expert): (term: string) => number {
  const label = expert.labels.indexOf(code);
  return (term) => {
    const pairs = Object.hasOwn(expert.weights, term) ? (expert.weights[term] ?? []) : [];
    const at = pairs.findIndex((value, place) => place % 2 === 0 && value === label);
    return at < 0 ? 0 : (pairs[at + 1] ?? 0);
  };
}

function mostTellingClause(
  normal: NormalText,
  language: string,
  weight: (term: string) => number,
): NormalText | undefined {
  return clausesOf(normal)
    .map((clause) => ({ clause, sum: termsIn(clause, language).reduce((sum, term) => sum + weight(term), 0) }))
    .sort((a, b) => b.sum - a.sum)[0]?.clause;
}
