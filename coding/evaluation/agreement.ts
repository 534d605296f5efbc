import { codeIds } from '../codeFrame.ts';
import type { Compared } from './scores.ts';

/**
 * Cohen's kappa between the person and the coder over all decisions (each code for each answer): agreement beyond what
 * their habits alone would bring. 1 is full agreement, 0 none beyond chance.
 */
export function cohenKappa(compared: readonly Compared[]): number {
  const decisions = compared.length * codeIds.length;
  const total = { same: 0, person: 0, coder: 0 };
  for (const { answer, coding } of compared) {
    const given = new Set(coding.codes.map(({ code }) => code));
    total.person += answer.codes.length;
    total.coder += given.size;
    total.same += decisionsAlike(new Set(answer.codes), given);
  }
  const observed = total.same / decisions;
  const [person, coder] = [total.person / decisions, total.coder / decisions];
  const expected = person * coder + (1 - person) * (1 - coder);
  return (observed - expected) / (1 - expected);
}

function decisionsAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return codeIds.length - one.symmetricDifference(other).size;
}

/**
 * Krippendorff's alpha for two coders and sets of codes, with the MASI distance (Passonneau 2006): sets that overlap
 * count as nearer than sets that do not. 1 is full agreement, 0 is chance.
 */
export function krippendorffAlpha(compared: readonly Compared[]): number {
  const pairs = compared.map(({ answer, coding }) => [
    setKey(answer.codes),
    setKey(coding.codes.map(({ code }) => code)),
  ]);
  const observed = pairs.reduce((sum, [one = '', other = '']) => sum + masi(one, other), 0) / pairs.length;
  const counts = [...Map.groupBy(pairs.flat(), (key) => key)].map(([key, all]) => ({ key, count: all.length }));
  const values = 2 * pairs.length;
  let expected = 0;
  for (const one of counts) {
    for (const other of counts) expected += one.count * other.count * masi(one.key, other.key);
  }
  return 1 - observed / (expected / (values * (values - 1)));
}

function setKey(codes: readonly string[]): string {
  return [...new Set(codes)].sort().join(' ');
}

/** 0 for the same set, 1 for sets with nothing in common: one less Jaccard overlap times how the sets lie to each other. */
function masi(one: string, other: string): number {
  if (one === other) return 0;
  const [a, b] = [codesIn(one), codesIn(other)];
  const shared = a.intersection(b).size;
  const nested = shared === Math.min(a.size, b.size) ? 2 / 3 : 1 / 3;
  return 1 - (shared === 0 ? 0 : (shared / a.union(b).size) * nested);
}

function codesIn(key: string): Set<string> {
  return new Set(key.split(' ').filter(Boolean));
}
