import { clausesOf } from './clauses.ts';
import { wordsAndPairs } from './features.ts';
import { originalWords, type NormalText } from './normalText.ts';
import type { FoundCue } from './foundCue.ts';
import type { Expert } from './model.ts';
import type { Reading } from './readAnswer.ts';

const strength = { sure: 2, likely: 1, hint: 0 };

/** The words of the original that a code rests on: those of its best cue, or the clause that speaks most for it. */
export function evidenceFor(code: string, text: string, { found, normal }: Reading, expert: Expert): string {
  const cue = bestCue(found.filter((one) => one.code === code));
  if (cue) return originalWords(text, cue.clause, cue.start, cue.end).trim();
  const clause = mostTellingClause(normal, expert, expert.labels.indexOf(code));
  return clause ? originalWords(text, clause, 0, clause.text.length).trim() : text.trim();
}

function bestCue(found: readonly FoundCue[]): FoundCue | undefined {
  const size = ({ weight, start, end }: FoundCue) => strength[weight] * 1000 + end - start;
  return [...found].sort((a, b) => size(b) - size(a))[0];
}

function mostTellingClause(normal: NormalText, expert: Expert, label: number): NormalText | undefined {
  const weight = (name: string) => {
    const pairs = Object.hasOwn(expert.weights, name) ? (expert.weights[name] ?? []) : [];
    const at = pairs.findIndex((value, place) => place % 2 === 0 && value === label);
    return at < 0 ? 0 : (pairs[at + 1] ?? 0);
  };
  return clausesOf(normal)
    .map((clause) => ({ clause, sum: wordsAndPairs(clause).reduce((sum, name) => sum + weight(name), 0) }))
    .sort((a, b) => b.sum - a.sum)[0]?.clause;
}
