import type { CodedAnswer } from '../training/answers.ts';

/** How many of the answers are in the training data word for word, apart from capitals and punctuation. */
export function countSeen(answers: readonly CodedAnswer[], training: readonly CodedAnswer[]): number {
  const seen = new Set(training.map(({ text }) => wordsOf(text)));
  return answers.filter(({ text }) => seen.has(wordsOf(text))).length;
}

/** An answer of signs alone, such as a thumb up, is its own key. */
function wordsOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}']+/gu)
      ?.join(' ') ?? text.trim()
  );
}
