import { codeIds } from '../codeFrame.ts';
import type { CodedAnswer } from '../training/answers.ts';
import type { Coding } from '../../survey/coding.ts';

/** What a person gave an answer beside what the coder gave it. */
export interface Compared {
  answer: CodedAnswer;
  coding: Pick<Coding, 'candidates'> & { codes: { code: string; confidence: number }[] };
}

export interface Counts {
  /** Both gave the code. */
  both: number;
  coderOnly: number;
  personOnly: number;
}

export interface Scores extends Counts {
  precision: number;
  recall: number;
  f1: number;
}

/** Scores over all codes and answers together, so that frequent codes count more. */
export function microScores(compared: readonly Compared[]): Scores {
  return scoresOf(addUp(compared.map((one) => countsFor(one, codeIds))));
}

export function scoresOfCode(compared: readonly Compared[], code: string): Scores {
  return scoresOf(addUp(compared.map((one) => countsFor(one, [code]))));
}

/** Mean F1 of the codes that a person gave at least once in these answers. */
export function macroF1(compared: readonly Compared[]): number {
  const given = codeIds.filter((code) => compared.some(({ answer }) => answer.codes.includes(code)));
  return given.reduce((sum, code) => sum + scoresOfCode(compared, code).f1, 0) / Math.max(given.length, 1);
}

/** Share of a person's codes that are among the coder's first candidates. */
export function shareAmongFirst(compared: readonly Compared[], first: number): number {
  const codes = compared.flatMap(({ answer, coding }) => {
    const offered = coding.candidates.slice(0, first).map(({ code }) => code);
    return answer.codes.map((code) => offered.includes(code));
  });
  return codes.filter(Boolean).length / Math.max(codes.length, 1);
}

function countsFor({ answer, coding }: Compared, codes: readonly string[]): Counts {
  const given = new Set(coding.codes.map(({ code }) => code));
  const counts = { both: 0, coderOnly: 0, personOnly: 0 };
  for (const code of codes) {
    const wanted = answer.codes.includes(code);
    if (wanted && given.has(code)) counts.both += 1;
    else if (wanted) counts.personOnly += 1;
    else if (given.has(code)) counts.coderOnly += 1;
  }
  return counts;
}

function addUp(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      both: sum.both + one.both,
      coderOnly: sum.coderOnly + one.coderOnly,
      personOnly: sum.personOnly + one.personOnly,
    }),
    { both: 0, coderOnly: 0, personOnly: 0 },
  );
}

function scoresOf({ both, coderOnly, personOnly }: Counts): Scores {
  const share = (part: number, whole: number) => (whole === 0 ? NaN : part / whole);
  return {
    both,
    coderOnly,
    personOnly,
    precision: share(both, both + coderOnly),
    recall: share(both, both + personOnly),
    f1: both === 0 ? 0 : share(2 * both, 2 * both + coderOnly + personOnly),
  };
}
