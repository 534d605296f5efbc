import { assignFolds } from '../../../coding/training/folds.ts';
import type { CodedAnswer } from '../../../coding/training/answers.ts';

const answer = (text: string): CodedAnswer => ({
  id: text,
  question: 'difference',
  respondent: 'child',
  lang: 'en',
  text,
  codes: [],
});

describe('assignFolds', () => {
  it('keeps near repeats together and spreads the others', () => {
    const texts = ['i have more friends now', 'I have more friends now!', 'my maths is better', 'he is calmer'];
    expect(assignFolds(texts.map(answer), 3)).toEqual([0, 0, 1, 2]);
  });
});
