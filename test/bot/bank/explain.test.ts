import { explain } from '../../../bot/bank/explain.ts';
import { coderVersion } from '../../../coding/codeAnswer.ts';
import { codeFrame } from '../../../coding/codeFrame.ts';

const ofParent = { respondent: 'parent', topic: 'difference' } as const;

test('shows each code with its label, confidence, words and cues, the language and the versions', () => {
  const text = explain('He is much calmer now', ofParent);
  expect(text).toMatch(/^Codes\n {2}[01]\.\d\d {2}Calmer, more relaxed \(calmer\)\n {8}rests on: ".*calmer.*"/);
  expect(text).toMatch(/\nCues that spoke\n(?: {2}.*\n)* {2}calmer, \w+: ".*calmer.*"\n/);
  expect(text).toContain('Language: English (en)\nAsked: difference, of a parent\n');
  expect(text).toContain(`Code frame ${codeFrame.version} (${codeFrame.codes.length} codes), coder ${coderVersion}`);
});

test('shows what was near', () => {
  expect(explain('It is a bit better', ofParent)).toMatch(/Near, but not sure enough\n {2}(?:0\.\d\d {2}\S|none)/);
});

test.each(['', '   ', '😀', '\u0000'])('says that nothing was found in %p', (words) => {
  expect(explain(words, ofParent)).toMatch(/^Codes\n {2}none\n/);
});

test('sends no control characters to the terminal', () => {
  const text = explain('He is \u001b[31mcalmer\u0007 now\u009b2J, he is calmer', ofParent);
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

test('finds another language', () => {
  expect(explain('Syn jest dużo spokojniejszy i chodzi do szkoły', ofParent)).toContain('Language: Polish (pl)');
});
