import { countSeen } from '../../../coding/evaluation/seenTexts.ts';
import { compared } from './compared.ts';

const answers = (...texts: string[]) => texts.map((text) => ({ ...compared([], []).answer, text }));

it.each<[what: string, text: string, count: number]>([
  ['the same text', 'He is calmer', 1],
  ['other capitals and punctuation', ' he is CALMER!', 1],
  ['other words', 'He is not calmer', 0],
  ['the same sign', '👍', 1],
  ['another sign', '👎', 0],
])('counts %s', (_, text, count) => {
  expect(countSeen(answers(text), answers('He is calmer.', '👍'))).toBe(count);
});
