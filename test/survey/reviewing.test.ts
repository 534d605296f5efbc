import { codesAbout } from '../../coding/codeFrame.ts';
import type { Answers, Review, TextAnswer } from '../../survey/answer.ts';
import { reviewOfList, reviewOfReadBack, withUnreviewed } from '../../survey/reviewing.ts';
import { chose, words } from '../support/responses.ts';

const said = (codes: string[], more: Partial<TextAnswer> = {}): Answers => ({
  respondent: chose('child'),
  'difference-child': words('it helped', codes, more),
});
const two = said(['safer', 'calmer']);
const five = said(['a', 'b', 'c', 'd', 'e']);
const none = { confirmed: [], added: [], removed: [] };

describe('saying to what was read back', () => {
  test.each<[option: string, answers: Answers, review: Partial<Review>]>([
    ['yes', two, { proposed: ['safer', 'calmer'], confirmed: ['safer', 'calmer'], shown: ['safer', 'calmer'] }],
    ['more', two, { proposed: ['safer', 'calmer'], confirmed: ['safer', 'calmer'], shown: ['safer', 'calmer'] }],
    ['not-quite', two, { proposed: ['safer', 'calmer'], disputed: ['safer', 'calmer'], shown: ['safer', 'calmer'] }],
    ['yes', five, { ...read('abc'), confirmed: ['a', 'b', 'c'], unreviewed: ['d', 'e'] }],
    ['not-quite', five, { ...read('abc'), disputed: ['a', 'b', 'c'], unreviewed: ['d', 'e'] }],
  ])('"%s"', (option, answers, review) => {
    expect(reviewOfReadBack(answers, 'difference', option)).toEqual({ ...none, ...review });
  });

  function read(codes: string) {
    return { proposed: [...codes], shown: [...codes] };
  }
});

describe('choosing from a list', () => {
  const listed = ['safer', 'calmer', 'home'];
  const after = (option: string) => ({ ...two, 'confirm-difference': chose(option) });
  const proposed = ['safer', 'calmer'];

  test.each<[what: string, chosen: string[], review: Partial<Review>]>([
    ['the same', ['calmer', 'safer'], { confirmed: proposed }],
    ['one more', ['safer', 'calmer', 'home'], { confirmed: proposed, added: ['home'] }],
    ['another', ['home'], { added: ['home'], removed: proposed }],
    ['none of these', ['none'], { removed: proposed }],
  ])('after "not quite": %s', (_, chosen, review) => {
    expect(reviewOfList(after('not-quite'), 'difference', listed, chosen)).toEqual({
      ...{ ...none, proposed, shown: listed },
      ...review,
    });
  });

  test.each<[what: string, chosen: string[], added: string[]]>([
    ['one', ['home'], ['home']],
    ['none of these', ['none'], []],
  ])('after "and there is more": %s, beside what was right', (_, chosen, added) => {
    expect(reviewOfList(after('more'), 'difference', ['home', 'happier'], chosen)).toEqual({
      ...{ ...none, proposed, confirmed: proposed, added },
      shown: [...proposed, 'home', 'happier'],
    });
  });

  test('where nothing was read back is marked so', () => {
    const drawn = codesAbout('difference').map(({ id }) => id);
    const review = reviewOfList(said(proposed, { drawn }), 'difference', listed, ['safer', 'home']);
    expect(review).toEqual({
      ...{ proposed, confirmed: ['safer'], added: ['home'], removed: ['calmer'], shown: listed },
      open: true,
    });
  });

  test("leaves codes that were not on it the coder's own", () => {
    expect(reviewOfList(five, 'difference', ['a', 'x'], ['x'])).toMatchObject({
      ...{ proposed: ['a'], removed: ['a'], added: ['x'], unreviewed: ['b', 'c', 'd', 'e'] },
    });
  });

  test('and adding words leaves the codes of these that were not on it the coder’s own', () => {
    const review = reviewOfList(two, 'difference', listed, ['safer', 'home']);
    expect(withUnreviewed(review, ['safer', 'home', 'happier'])).toEqual({ ...review, unreviewed: ['happier'] });
    expect(withUnreviewed(review, ['safer', 'home'])).toEqual(review);
  });
});
