import type { TextAnswer } from './answer.ts';
import type { Coding } from './coding.ts';
import { latestCoding } from './review.ts';

/** Whether the newest coding of an answer is by this code frame and coder, with or without a second coder asked. */
export function isCodedBy(answer: TextAnswer, { frame, coder }: Pick<Coding, 'frame' | 'coder'>): boolean {
  const latest = latestCoding(answer);
  return latest.frame === frame && (latest.coder === coder || latest.coder.startsWith(`${coder}+`));
}

/** The answer with one more coding beside those it has, which stay. `at` in ISO 8601, UTC. */
export function withRecoding(answer: TextAnswer, coding: Coding, at: string): TextAnswer {
  return { ...answer, recodings: [...(answer.recodings ?? []), { ...coding, at }] };
}

/** Codes that the newer of two codings has and the older has not, and the other way round. */
export function difference(older: Coding, newer: Coding): { gained: string[]; lost: string[] } {
  const before = older.codes.map(({ code }) => code);
  const after = newer.codes.map(({ code }) => code);
  return {
    gained: after.filter((code) => !before.includes(code)),
    lost: before.filter((code) => !after.includes(code)),
  };
}
