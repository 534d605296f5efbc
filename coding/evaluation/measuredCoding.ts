import { interval, wilson } from './interval.ts';
import { rounded } from './rounded.ts';
import { macroF1, microScores, scoresByCode, type Compared } from './scores.ts';

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
  /** By code that people gave at least once. */
  codes: Record<string, MeasuredCode>;
}

/** How good the coder is at one code: how often it is right when it gives it, and how many of those due it gives. */
export interface MeasuredCode {
  precision: MeasuredShare;
  recall: MeasuredShare;
}

/** A share of so many cases, with 95 % limits; null where there are none or too few. */
export interface MeasuredShare {
  cases: number;
  value: number | null;
  low: number | null;
  high: number | null;
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
    codes: measuredCodes(compared),
  };
}

function measuredCodes(compared: readonly Compared[]): MeasuredCoding['codes'] {
  const known = [...scoresByCode(compared)].filter(([, { both, personOnly }]) => both + personOnly > 0);
  return Object.fromEntries(
    known.map(([code, { both, coderOnly, personOnly }]) => [
      code,
      { precision: shareOf(both, both + coderOnly), recall: shareOf(both, both + personOnly) },
    ]),
  );
}

function shareOf(part: number, cases: number): MeasuredShare {
  const limits = cases === 0 ? undefined : wilson(part / cases, cases);
  const [low, high] = limits?.map(rounded) ?? [];
  return { cases, value: cases === 0 ? null : rounded(part / cases), low: low ?? null, high: high ?? null };
}
