import type { Answers } from '../../survey/answer.ts';
import { withAnswer } from '../../survey/record.ts';
import { finalCodes, proposedCodes, reviewOn, wordsOn } from '../../survey/review.ts';
import { familyViews } from '../../survey/survey.ts';
import { chose, confirmed, corrected, disputed, skipped, words } from '../support/responses.ts';

const question = (id: string) => familyViews.questions.get(id)!;

const parent: Answers = {
  respondent: chose('parent'),
  'difference-child': words('safer and calmer', ['safer', 'calmer']),
  'difference-family': words('we cope, he is calmer', ['coping', 'calmer']),
};
const child: Answers = { ...parent, respondent: chose('child') };

describe('the words on a topic', () => {
  test.each([
    ['parent', parent, ['safer', 'calmer', 'coping']],
    ['child', child, ['safer', 'calmer']],
    ['nobody yet', {}, []],
    ['somebody who left it out', { 'difference-child': skipped() }, []],
  ])('of a %s give each code once', (_, answers, codes) => {
    expect(proposedCodes(answers, 'difference')).toEqual(codes);
  });

  test('are those of the questions on the path', () => {
    expect(wordsOn(child, 'difference').map(({ text }) => text)).toEqual(['safer and calmer']);
  });
});

const proposed = ['safer', 'calmer'];
const another = { proposed, confirmed: [], added: ['home'], removed: proposed };

describe('finalCodes', () => {
  test.each<[what: string, answers: Answers, codes: string[]]>([
    ['not asked: what the coder says', child, proposed],
    ['confirmed', { ...child, ...confirmed('difference', proposed) }, proposed],
    ['corrected', { ...child, ...corrected('difference', another) }, ['home']],
    ['none of these', { ...child, ...corrected('difference', { ...another, added: [] }) }, []],
    ['not quite, and not which: none', { ...child, ...disputed('difference', proposed) }, []],
    [
      'not quite, and not which, beside one that was not asked about: that one',
      { ...child, ...disputed('difference', ['safer'], ['calmer']) },
      ['calmer'],
    ],
    [
      'confirmed, beside one that was not asked about: both',
      { ...child, ...corrected('difference', { ...another, confirmed: [], unreviewed: ['calmer'] }) },
      ['home', 'calmer'],
    ],
    ['left out: what the coder says', { ...child, 'confirm-difference': skipped() }, proposed],
    [
      'corrected before, confirmed now',
      { ...child, ...corrected('difference', another), ...confirmed('difference', proposed) },
      proposed,
    ],
  ])('%s', (_, answers, codes) => {
    expect(finalCodes(answers, 'difference')).toEqual(codes);
  });
});

describe('a review', () => {
  const reviewed: Answers = {
    ...child,
    ...confirmed('difference', proposed),
    improve: words('ring back', ['reliability']),
    ...confirmed('improve', ['reliability']),
  };

  test.each<[change: string, id: string, given: Answers[string], difference: boolean, improve: boolean]>([
    ['other words', 'difference-child', words('happier', ['happier']), false, true],
    ['words left out', 'difference-child', skipped(), false, true],
    ['other words on the other topic', 'improve', words('listen', ['being-included']), true, false],
    ['another respondent', 'respondent', chose('parent'), false, false],
    ['the same respondent again', 'respondent', chose('child'), true, true],
    ['another age', 'age-band', chose('14-15'), true, true],
    ['what it says itself', 'confirm-difference', confirmed('difference', proposed)['confirm-difference'], true, true],
  ])('with %s', (_, id, given, difference, improve) => {
    const after = withAnswer(reviewed, question(id), given!);
    expect([reviewOn(after, 'difference') !== undefined, reviewOn(after, 'improve') !== undefined]).toEqual([
      difference,
      improve,
    ]);
    expect(after[id]).toEqual(given);
  });

  test('from a list is dropped when what led to the list is said anew', () => {
    const listed = { ...child, ...corrected('difference', another) };
    const after = withAnswer(listed, question('confirm-difference'), chose('not-quite'));
    expect(Object.keys(after)).not.toContain('correct-difference');
    expect(finalCodes(listed, 'difference')).toEqual(['home']);
  });

  test('is dropped without changing the answers it was given', () => {
    const before = structuredClone(reviewed);
    withAnswer(reviewed, question('respondent'), chose('parent'));
    expect(reviewed).toEqual(before);
  });
});
