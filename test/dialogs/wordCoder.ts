import type { Coder } from '../../survey/coding.ts';
import { codeIds } from '../../coding/codeFrame.ts';

/**
 * A coder that tests can foretell: it gives each code whose id stands in the text, and takes an id with a question mark
 * ("calmer?") for a candidate only.
 */
export const wordCoder: Coder = {
  version: 'words-1',
  code(text) {
    const tokens = text.toLowerCase().split(/[\s,.]+/u);
    const codes = codeIds
      .filter((code) => tokens.includes(code))
      .map((code) => ({ code, confidence: 0.9, evidence: code }));
    const maybe = codeIds.filter((code) => tokens.includes(`${code}?`)).map((code) => ({ code, confidence: 0.3 }));
    const candidates = [...codes.map(({ code, confidence }) => ({ code, confidence })), ...maybe];
    return { codes, candidates, language: 'en', frame: 'larc-1', coder: 'words-1' };
  },
};
