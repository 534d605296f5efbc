import type { Answers, TextAnswer } from '../../survey/answer.ts';
import { withAnswer } from '../../survey/record.ts';
import {
  finalCodes,
  likelyCodes,
  proposedCodes,
  reviewFor,
  reviewOn,
  reviewStart,
  wordsOn,
} from '../../survey/review.ts';
import { familyViews } from '../../survey/survey.ts';
import { chose, confirmed, corrected, skipped, words } from '../support/responses.ts';

const question = (id: string) => familyViews.questions.get(id)!;

/** Words with sure codes, and others that could also fit. */
function unsure(codes: string[], others: [code: string, confidence: number][]): TextAnswer {
  const said = words('it helped', codes);
  const candidates = [...said.coding.candidates, ...others.map(([code, confidence]) => ({ code, confidence }))];
  return { ...said, coding: { ...said.coding, candidates } };
}

const eight: [string, number][] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((code, index) => [
  code,
  0.5 - index / 100,
]);

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

describe('likelyCodes', () => {
  test.each<[who: string, given: string[], number: number]>([
    ['parent', [], 6],
    ['parent', ['x'], 6],
    ['child', [], 4],
    ['child', ['x'], 4],
    ['child', ['t', 'u', 'v', 'w', 'x'], 5],
    ['nobody', [], 6],
  ])('offers a %s with proposals %j %i codes', (who, given, number) => {
    const respondent = who === 'nobody' ? undefined : chose(who);
    const answers = { respondent, 'difference-child': unsure(given, eight) };
    const codes = likelyCodes(answers, 'difference');
    expect(codes.slice(0, given.length)).toEqual(given);
    expect(codes).toHaveLength(number);
    expect(new Set(codes).size).toBe(number);
  });

  test('puts the likeliest of both answers first', () => {
    const answers = {
      respondent: chose('parent'),
      'difference-child': unsure([], [['a', 0.1]]),
      'difference-family': unsure([], [['b', 0.3]]),
    };
    expect(likelyCodes(answers, 'difference')).toEqual(['b', 'a']);
  });
});

describe('reviewStart', () => {
  test.each<[what: string, said: TextAnswer, next: string]>([
    ['codes are read back', words('safer', ['safer']), 'confirm-difference'],
    ['maybes are offered', unsure([], eight), 'correct-difference'],
    ['nothing is passed over', words('hm'), 'improve'],
  ])('%s', (_, said, next) => {
    expect(reviewStart({ respondent: chose('child'), 'difference-child': said }, 'difference', 'improve')).toBe(next);
  });
});

describe('reviewFor', () => {
  test.each<[what: string, chosen: string[] | undefined, review: object]>([
    ['yes', undefined, { confirmed: ['safer', 'calmer'], added: [], removed: [] }],
    ['the same', ['calmer', 'safer'], { confirmed: ['safer', 'calmer'], added: [], removed: [] }],
    ['one more', ['safer', 'calmer', 'home'], { confirmed: ['safer', 'calmer'], added: ['home'], removed: [] }],
    ['another', ['home'], { confirmed: [], added: ['home'], removed: ['safer', 'calmer'] }],
    ['none of these', ['none'], { confirmed: [], added: [], removed: ['safer', 'calmer'] }],
  ])('%s', (_, chosen, review) => {
    expect(reviewFor(child, 'difference', chosen)).toEqual({ proposed: ['safer', 'calmer'], ...review });
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

  test('is dropped without changing the answers it was given', () => {
    const before = structuredClone(reviewed);
    withAnswer(reviewed, question('respondent'), chose('parent'));
    expect(reviewed).toEqual(before);
  });
});
