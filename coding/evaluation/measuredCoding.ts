import { interval } from './interval.ts';
import { rounded } from './rounded.ts';
import { macroF1, microScores, type Compared } from './scores.ts';

/** The totals that the record of algorithms shows; shares from 0 to 1. */
export interface MeasuredCoding {
  answers: number;
  microF1: number;
  /** 95 % limits of micro F1. */
  low: number;
  high: number;
  macroF1: number;
  precision: number;
  recall: number;
  /** Micro F1 by ISO 639-1 code. */
  languages: Record<string, number>;
}

export function measuredCoding(compared: readonly Compared[]): MeasuredCoding {
  const { precision, recall, f1 } = microScores(compared);
  const [low, high] = interval(compared, (drawn) => microScores(drawn).f1) ?? [0, 1];
  const byLanguage = [...Map.groupBy(compared, ({ answer }) => answer.lang)].sort();
  return {
    answers: compared.length,
    microF1: rounded(f1),
    low: rounded(low),
    high: rounded(high),
    macroF1: rounded(macroF1(compared)),
    precision: rounded(precision),
    recall: rounded(recall),
    languages: Object.fromEntries(byLanguage.map(([lang, some]) => [lang, rounded(microScores(some).f1)])),
  };
}
