import type { Coding, GivenCode } from '../../survey/coding.ts';
import { LOW } from './isUnsure.ts';

/** A code that a second coder gives, with the words of the answer it rests on. */
export interface Opinion {
  code: string;
  evidence: string;
}

/**
 * One coding out of two. What the first coder is sure of stays; what it doubts stays when the second says so too; what only
 * the second says is marked as its own, with the confidence the first had in it. `version` is the second coder's.
 */
export function combine(first: Coding, opinions: readonly Opinion[], version: string): Coding {
  const isSecond = (code: string) => opinions.some((opinion) => opinion.code === code);
  const kept = first.codes.filter(({ code, confidence }) => confidence >= LOW || isSecond(code));
  const added = opinions.filter(({ code }) => !kept.some((given) => given.code === code));
  const codes = [...kept, ...added.map((opinion) => ofSecond(opinion, first))];
  return { ...first, codes, candidates: candidatesOf(codes, first), coder: `${first.coder}+${version}` };
}

function ofSecond({ code, evidence }: Opinion, { candidates }: Coding): GivenCode {
  const confidence = candidates.find((candidate) => candidate.code === code)?.confidence ?? 0;
  return { code, confidence, evidence, by: 'second-coder' };
}

function candidatesOf(codes: GivenCode[], { candidates }: Coding): Coding['candidates'] {
  const all = new Map([...candidates, ...codes].map(({ code, confidence }) => [code, confidence]));
  return [...all].map(([code, confidence]) => ({ code, confidence })).sort((a, b) => b.confidence - a.confidence);
}
