import { ordinaryWords } from './ordinaryWords.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Whether one letter more, less, other or swapped makes an ordinary word: then it is likelier misspelt than a name. */
export function isNearWord(plain: string): boolean {
  if (plain.length < 4) return false;
  const splits = Array.from({ length: plain.length + 1 }, (_, at) => [plain.slice(0, at), plain.slice(at)] as const);
  return splits.some(
    ([left, right]) =>
      ordinaryWords.has(left + right.slice(1)) ||
      ordinaryWords.has(left + (right[1] ?? '') + (right[0] ?? '') + right.slice(2)) ||
      letters.some(
        (letter) => ordinaryWords.has(left + letter + right.slice(1)) || ordinaryWords.has(left + letter + right),
      ),
  );
}
