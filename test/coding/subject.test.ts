import { clausesOf } from '../../coding/clauses.ts';
import { normaliseText } from '../../coding/normalText.ts';
import { subjectOf } from '../../coding/subject.ts';

describe('subjectOf', () => {
  it.each([
    ['I feel calmer', 'calmer', 'self'],
    ['he is calmer', 'calmer', 'child'],
    ["my mum's happier", 'happier', 'carer'],
    ['the worker is calm', 'calm', 'worker'],
    ['I see that she is happier', 'happier', 'child'],
    ['he sleeps without me calmer', 'calmer', undefined],
    ['happier', 'happier', undefined],
  ])('%j: %s is said of %s', (text, word, subject) => {
    const [clause] = clausesOf(normaliseText(text));
    if (!clause) throw new Error('Expected a clause.');
    const start = clause.text.indexOf(word);
    expect(subjectOf({ clause, end: start + word.length })).toBe(subject);
  });
});
