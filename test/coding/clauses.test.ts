import { clausesOf, sentencesOf } from '../../coding/clauses.ts';
import { normaliseText } from '../../coding/normalText.ts';

const texts = (text: string) => clausesOf(normaliseText(text)).map((clause) => clause.text);

describe('clausesOf', () => {
  it.each([
    ['He is calm. She is not!', ['he is calm', 'she is not']],
    ['calmer, happier, and sleeping', ['calmer', 'happier', 'and sleeping']],
    ['better at school but worse at home', ['better at school', 'worse at home']],
    ['3.5 hours, 1,000 times', ['3.5 hours', '1,000 times'.replace(',', '')]],
    ['"no" (he said)', ['no he said']],
    ['...', []],
    ['', []],
  ])('cuts %j', (text, clauses) => expect(texts(text)).toEqual(clauses));

  it('cuts what has no stop between words, so that no cue takes long over it', () => {
    const clauses = texts('word '.repeat(500));
    expect(Math.max(...clauses.map((text) => text.length))).toBeLessThanOrEqual(300);
  });

  it('says which clauses go on from the one before', () => {
    const goesOn = clausesOf(normaliseText('I hope he settles, makes friends. He is calm')).map(
      (clause) => clause.goesOn,
    );
    expect(goesOn).toEqual([false, true, false]);
  });
});

describe('sentencesOf', () => {
  it('keeps commas and turns', () => {
    const sentences = sentencesOf(normaliseText('Hated it, but now he goes. Good')).map(({ text }) => text);
    expect(sentences).toEqual(['hated it, but now he goes', 'good']);
  });
});
