import type { Sentence, Word } from './sentence.ts';

/** "do not" is read as "dont", so that each phrase need be written once. */
const contracted: Record<string, string> = Object.fromEntries(
  [
    ...['do', 'does', 'did', 'is', 'are', 'was', 'were', 'have', 'has', 'had', 'would', 'could', 'should'].map(
      (verb) => [`${verb} not`, `${verb}nt`],
    ),
    ['will not', 'wont'],
    ['can not', 'cant'],
    ['i am', 'im'],
    ['i will', 'ill'],
    ['i have', 'ive'],
    ['he is', 'hes'],
    ['she is', 'shes'],
    ['they are', 'theyre'],
    ['you are', 'youre'],
    ['he will', 'hell'],
    ['he has', 'hes'],
    ['she has', 'shes'],
  ].map(([long, short]) => [long ?? '', short ?? '']),
);

/** The words of an English sentence with full forms drawn together: people write both, learners of English the long ones. */
export function contract(sentence: Sentence): Sentence {
  const words: Word[] = [];
  for (const word of sentence) {
    const before = words.at(-1);
    const plain = word.plain === 'cannot' ? 'cant' : word.plain;
    const short = before && contracted[`${before.plain} ${plain}`];
    if (short) words[words.length - 1] = { plain: short, start: before.start, end: word.end };
    else words.push({ ...word, plain });
  }
  return words;
}

const longForms = new RegExp(`\\b(?:${Object.keys(contracted).join('|')})\\b`, 'g');

/** The same for a phrase as it stands in a file. */
export function contractPhrase(says: string): string {
  return says.replace(longForms, (long) => contracted[long] ?? long).replace(/\bcannot\b/g, 'cant');
}
