import { codeFrame } from './codeFrame.ts';
import type { Coder, Coding, GivenCode } from '../survey/coding.ts';

const firstCues: [code: string, cue: RegExp][] = [
  ['confidence', /\bconfiden(?:t|ce)\b/i],
  ['happier', /\bhappier\b/i],
  ['calmer', /\bcalm(?:er)?\b/i],
  ['friendships', /\b(?:friends?|mates)\b/i],
  ['safer', /\bsafer?\b/i],
  ['school-work', /\b(?:grades|lessons|reading|homework)\b/i],
  ['less-angry', /\bless angry\b/i],
  ['no-difference', /\bno (?:difference|change)\b/i],
  ['worse', /\bworse\b/i],
  ['earlier-help', /\b(?:sooner|earlier|waiting)\b/i],
  ['reliability', /\b(?:ring|call) (?:us |me )?back\b/i],
  ['being-included', /\blisten(?:ed)?\b/i],
];

/** Makes the coder: pure, in the process, and the same codes for the same text each time. */
export function createCoder(): Coder {
  return { version: 'rules-0', code: (text) => codeAnswer(text) };
}

function codeAnswer(text: string): Coding {
  const codes = firstCues.flatMap(([code, cue]): GivenCode[] => {
    const found = cue.exec(text);
    return found ? [{ code, confidence: 0.6, evidence: found[0] }] : [];
  });
  const candidates = codes.map(({ code, confidence }) => ({ code, confidence }));
  return { codes, candidates, frame: codeFrame.version, coder: 'rules-0' };
}
