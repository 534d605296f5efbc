import { codeIds } from '../codeFrame.ts';
import type { CodedAnswer } from '../training/answers.ts';
import type { Coding } from '../../survey/coding.ts';

/** What a person gave an answer beside what the coder gave it. */
export interface Compared {
  answer: CodedAnswer;
  /** `language`: as it was detected; missing where only the model was asked. */
  coding: Pick<Coding, 'candidates'> & { codes: { code: string; confidence: number }[]; language?: string };
}

export interface Counts {
  /** Both gave the code. */
  both: number;
  coderOnly: number;
  personOnly: number;
}

/** Shares, 0 to 1; NaN where there is nothing to count. */
export interface Scores extends Counts {
  precision: number;
  recall: number;
  /** NaN for a code that no person gave. */
  f1: number;
}

/** Scores over all codes and answers together, so that frequent codes count more. */
export function microScores(compared: readonly Compared[]): Scores {
  const total = { both: 0, coderOnly: 0, personOnly: 0 };
  for (const { both, coderOnly, personOnly } of countByCode(compared).values()) {
    total.both += both;
    total.coderOnly += coderOnly;
    total.personOnly += personOnly;
  }
  return scoresOf(total);
}

/** Scores of the codes that a person or the coder gave, in the frame's order. */
export function scoresByCode(compared: readonly Compared[]): Map<string, Scores> {
  const counts = countByCode(compared);
  return new Map(
    codeIds.flatMap((code) => {
      const found = counts.get(code);
      return found ? [[code, scoresOf(found)] as const] : [];
    }),
  );
}

/** Mean F1 of the codes that a person gave at least once in these answers. */
export function macroF1(compared: readonly Compared[]): number {
  const given = [...countByCode(compared).values()].filter(({ both, personOnly }) => both + personOnly > 0);
  return given.reduce((sum, counts) => sum + scoresOf(counts).f1, 0) / given.length;
}

/** Share of a person's codes that are among the coder's first candidates. */
export function shareAmongFirst(compared: readonly Compared[], first: number): number {
  const codes = compared.flatMap(({ answer, coding }) => {
    const offered = coding.candidates.slice(0, first).map(({ code }) => code);
    return answer.codes.map((code) => offered.includes(code));
  });
  return codes.filter(Boolean).length / codes.length;
}

/** In one pass, because intervals ask for it 500 times. */
function countByCode(compared: readonly Compared[]): Map<string, Counts> {
  const all = new Map<string, Counts>();
  const add = (code: string, what: keyof Counts) => {
    const counts = all.get(code) ?? { both: 0, coderOnly: 0, personOnly: 0 };
    counts[what] += 1;
    all.set(code, counts);
  };
  for (const { answer, coding } of compared) {
    const given = new Set(coding.codes.map(({ code }) => code));
    const wanted = new Set(answer.codes);
    for (const code of given) add(code, wanted.has(code) ? 'both' : 'coderOnly');
    for (const code of wanted.difference(given)) add(code, 'personOnly');
  }
  return all;
}

function scoresOf({ both, coderOnly, personOnly }: Counts): Scores {
  const share = (part: number, whole: number) => (whole === 0 ? NaN : part / whole);
  const wanted = both + personOnly;
  return {
    both,
    coderOnly,
    personOnly,
    precision: share(both, both + coderOnly),
    recall: share(both, wanted),
    f1: wanted === 0 ? NaN : (2 * both) / (2 * both + coderOnly + personOnly),
  };
}
