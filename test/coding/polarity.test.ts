import { clausesOf } from '../../coding/clauses.ts';
import { normaliseText } from '../../coding/normalText.ts';
import { polarityAt } from '../../coding/polarity.ts';

function polarityOf(text: string, word: string) {
  const clauses = clausesOf(normaliseText(text));
  const at = clauses.findIndex((clause) => clause.text.includes(word));
  const clause = clauses[at];
  if (!clause) throw new Error(`'${word}' is in no clause.`);
  const start = clause.text.indexOf(word);
  return polarityAt(clause, start, start + word.length, clauses[at - 1]);
}

describe('polarityAt', () => {
  it.each([
    ['he is happier', 'happier', 'said'],
    ['no happier', 'happier', 'denied'],
    ["he isn't any calmer", 'calmer', 'denied'],
    ['he is no longer calm', 'calm', 'denied'],
    ['not only calmer', 'calmer', 'said'],
    ["doesn't hit and is calmer", 'calmer', 'said'],
    ['not angry now he is calm', 'calm', 'said'],
    ['I hope he will be happier', 'happier', 'hoped'],
    ['it should make her happier', 'happier', 'hoped'],
    ['hoping he settles, makes friends', 'makes friends', 'hoped'],
    ['hoping he settles, he makes friends', 'makes friends', 'said'],
    ['she is happier and I hope it lasts', 'happier', 'said'],
    ['they said he would be calmer', 'calmer', 'hoped'],
    ['he used to be happy', 'happy', 'past'],
    ['used to be scared and now happy', 'happy', 'said'],
  ])('%j: %s is %s', (text, word, polarity) => expect(polarityOf(text, word)).toBe(polarity));
});
