import { clausesOf } from '../../coding/clauses.ts';
import { normaliseText } from '../../coding/normalText.ts';
import { subjectOf } from '../../coding/subject.ts';
import { readCues } from '../../coding/cue.ts';

const [cue] = readCues();

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
    if (!clause || !cue) throw new Error('Expected a clause and a cue.');
    const start = clause.text.indexOf(word);
    expect(subjectOf({ cue, clause, start, end: start + word.length })).toBe(subject);
  });
});
