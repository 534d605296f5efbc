import { codeIds } from '../../../coding/codeFrame.ts';
import { isBelievable } from '../../../coding/secondCoder/isBelievable.ts';

/** A code on the words from one place to another. */
const on = (code: string, start: number, end: number) => ({ code, start, end });
const apart = codeIds
  .filter((code) => !['no-difference', 'nothing-to-improve'].includes(code))
  .map((code, at) => on(code, at, at + 1));
const half = Math.floor(codeIds.length / 2);

test.each([
  ['no code', [], 0],
  ['two codes on one phrase', [on('calmer', 0, 9), on('happier', 0, 9)], 0],
  ['three codes on two phrases', [on('calmer', 0, 9), on('happier', 0, 9), on('safer', 10, 20)], 0],
  ['no difference in one thing and a gain in another', [on('no-difference', 0, 9), on('calmer', 9, 20)], 0],
  ['no difference and worse', [on('no-difference', 0, 9), on('worse', 0, 9)], 0],
  ['half of all codes', apart.slice(0, half), 0],
])('%s can be believed', (_, places, dropped) => {
  expect(isBelievable({ places, dropped })).toBe(true);
});

test.each([
  ['three codes on one phrase', [on('calmer', 0, 9), on('happier', 0, 9), on('safer', 0, 9)], 0],
  ['no difference and a gain in the same words', [on('calmer', 5, 20), on('no-difference', 0, 9)], 0],
  ['nothing to improve and a gain in the same words', [on('coping', 0, 9), on('nothing-to-improve', 0, 9)], 0],
  ['nothing to improve and a wish in the same words', [on('nothing-to-improve', 0, 9), on('joined-up', 3, 5)], 0],
  ['more than half of all codes', apart.slice(0, half + 1), 0],
  ['more than half of all codes, some dropped', apart.slice(0, 3), half],
])('%s cannot be believed', (_, places, dropped) => {
  expect(isBelievable({ places, dropped })).toBe(false);
});
