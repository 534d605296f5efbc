import { readFileSync } from 'node:fs';
import { createCoder } from '../../coding/codeAnswer.ts';
import type { CodingContext, Topic } from '../../survey/coding.ts';
import { quantile } from './people.ts';

interface Line {
  question: Topic;
  respondent: CodingContext['respondent'];
  lang: string;
  text: string;
}

export interface CodingSpeed {
  answers: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Making the coder, milliseconds. */
  startUp: number;
}

/** Codes each answer of a JSON Lines file `times` over, one by one, as in a conversation. */
export function codingSpeed(file: URL, times: number): CodingSpeed {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const answers = lines.map((line) => JSON.parse(line) as Line);
  const begun = performance.now();
  const coder = createCoder();
  const startUp = performance.now() - begun;
  const took = Array.from({ length: times }).flatMap(() =>
    answers.map((answer) => timed(() => coder.code(answer.text, contextOf(answer)))),
  );
  const all = took.reduce((sum, each) => sum + each, 0);
  return {
    answers: took.length,
    perSecond: (took.length / all) * 1000,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    startUp,
  };
}

function contextOf({ question, respondent, lang }: Line): CodingContext {
  return { topic: question, respondent, language: lang };
}

function timed(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
