import { isUnsure } from '../../../coding/secondCoder/isUnsure.ts';

type Confidences = number[];

test.each<[what: string, given: Confidences, others: Confidences, language: string, coder: string, unsure: boolean]>([
  ['all given codes are likely', [0.9, 0.6], [0.5], 'en', 'cues-1', false],
  ['a given code is doubtful', [0.9, 0.59], [], 'en', 'cues-1', true],
  ['no code is given, none is near', [], [0.09], 'en', 'cues-1', false],
  ['no code is given, one is near', [], [0.1], 'en', 'cues-1', true],
  ['no code is given in another language', [], [], 'ur', 'cues-1', true],
  ['codes are likely in another language', [0.7], [], 'ur', 'cues-1', false],
  ['a second coder was asked', [0.3], [], 'en', 'cues-1+azure-openai/x/prompt-1', false],
])('%s', (_, given, others, language, coder, unsure) => {
  const codes = given.map((confidence, at) => ({ code: `given-${at}`, confidence, evidence: 'words' }));
  const more = others.map((confidence, at) => ({ code: `other-${at}`, confidence }));
  const candidates = [...codes.map(({ code, confidence }) => ({ code, confidence })), ...more];
  expect(isUnsure({ codes, candidates, language, coder })).toBe(unsure);
});
