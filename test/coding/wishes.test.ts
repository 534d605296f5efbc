import { createCoder } from '../../coding/codeAnswer.ts';
import { codesIn } from '../../coding/codeFrame.ts';
import type { CodingContext } from '../../survey/coding.ts';

const coder = createCoder();
const outcomes = [...codesIn('outcomes'), ...codesIn('family')].map(({ id }) => id);

/** Outcomes given to an answer to "what would improve services?". */
function outcomesIn(text: string, respondent: CodingContext['respondent']): string[] {
  const { codes } = coder.code(text, { topic: 'improve', respondent, language: 'en' });
  return codes.map(({ code }) => code).filter((code) => outcomes.includes(code));
}

test.each([
  ['make me feel safe at school', 'child'],
  ['more mates n less meetings', 'child'],
  ['help me get less angry', 'child'],
] as const)('what is wished for is no outcome (rule 1): %s', (text, respondent) => {
  expect(outcomesIn(text, respondent)).toEqual([]);
});

test('what has happened is an outcome in an answer to the other question too (rule 12)', () => {
  expect(outcomesIn('nothing, he is much happier now and likes school', 'parent')).toContain('happier');
});

test.each(['he is calmer since the family support worker came', 'My son is calmer since family therapy'])(
  'a service that is called "family" does not hide who is calmer: %s',
  (text) => {
    const { codes } = coder.code(text, { topic: 'difference', respondent: 'parent', language: 'en' });
    expect(codes.map(({ code }) => code)).toContain('calmer');
  },
);
