import { codesAbout } from '../../coding/codeFrame.ts';
import type { Answers, TextAnswer } from '../../survey/answer.ts';
import { hasNear, listedCodes, readBackCodes, reviewStart } from '../../survey/proposing.ts';
import { familyViews } from '../../survey/survey.ts';
import { chose, words } from '../support/responses.ts';

type Likely = [code: string, confidence: number];

const frame = codesAbout('difference').map(({ id }) => id);
const eight: Likely[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((code, index) => [code, 0.9 - index / 100]);
const limits = [
  ['parent', 6],
  ['child', 4],
  [undefined, 6],
] as const;

/** Somebody's words with the codes given and others that could also fit. */
function said(given: Likely[], others: Likely[] = [], more: Partial<TextAnswer> = {}): TextAnswer {
  const answer = words('it helped', [], more);
  const codes = given.map(([code, confidence]) => ({ code, confidence, evidence: 'helped' }));
  const candidates = [...given, ...others].map(([code, confidence]) => ({ code, confidence }));
  return { ...answer, coding: { ...answer.coding, codes, candidates } };
}

function answersOf(who: string | undefined, answer: TextAnswer, more: Answers = {}): Answers {
  return { respondent: who === undefined ? undefined : chose(who), 'difference-child': answer, ...more };
}

const optionsAt = (id: string, answers: Answers): string[] => {
  const question = familyViews.questions.get(id)!;
  return question.kind === 'open' ? [] : question.options({ answers, authority: undefined as never });
};

describe.each(limits)('a %s is never asked about more than fits into %i choices', (who, most) => {
  const drawn = frame;
  const real = frame.slice(0, 8).map((code, index): Likely => [code, 0.9 - index / 100]);
  test.each<[what: string, answers: Answers]>([
    ['few codes given', answersOf(who, said(eight.slice(0, 1), eight.slice(1)))],
    ['many codes given', answersOf(who, said(eight))],
    ['no codes given', answersOf(who, said([], eight))],
    ['not quite', answersOf(who, said(eight), { 'confirm-difference': chose('not-quite') })],
    ['more', answersOf(who, said(eight.slice(0, 1), eight.slice(1)), { 'confirm-difference': chose('more') })],
    ['nothing read back', answersOf(who, said(real, [], { drawn }))],
    [
      'two answers',
      answersOf(who, said(eight.slice(0, 4)), { 'difference-family': said(eight.slice(4), [['i', 0.3]]) }),
    ],
  ])('%s', (_, answers) => {
    expect(readBackCodes(answers, 'difference').length).toBeLessThanOrEqual(most);
    expect(optionsAt('correct-difference', answers).length).toBeLessThanOrEqual(most);
    expect(optionsAt('correct-difference', answers).at(-1)).toBe('none');
    expect(optionsAt('confirm-difference', answers).length).toBeLessThanOrEqual(3);
  });
});

describe('codes read back', () => {
  test('are the surest, in the order in which they were given', () => {
    const given: Likely[] = [
      ['late', 0.5],
      ['sure', 0.9],
      ['unsure', 0.2],
      ['surer', 0.95],
    ];
    expect(readBackCodes(answersOf('child', said(given)), 'difference')).toEqual(['late', 'sure', 'surer']);
  });

  test('are on the list after "not quite", with the likeliest others', () => {
    const answers = answersOf('child', said([['a', 0.4]], eight.slice(1)), {
      'confirm-difference': chose('not-quite'),
    });
    expect(optionsAt('correct-difference', answers)).toEqual(['a', 'b', 'c', 'none']);
  });

  test('are not on the list after "and there is more"', () => {
    const answers = answersOf('child', said([['a', 0.4]], eight.slice(1)), { 'confirm-difference': chose('more') });
    expect(optionsAt('correct-difference', answers)).toEqual(['b', 'c', 'd', 'none']);
  });

  test('go before likelier others, where a second coder gave them that has no confidence', () => {
    const answers = answersOf('child', said([['seconded', 0]], eight));
    expect(listedCodes(answers, 'difference')).toEqual(['seconded', 'a', 'b']);
  });
});

describe('more is offered', () => {
  test.each<[what: string, answer: TextAnswer, isOffered: boolean]>([
    ['where a code that was not given is near', said([['a', 0.9]], [['b', 0.15]]), true],
    ['not where all others are far', said([['a', 0.9]], [['b', 0.14]]), false],
    ['not where there are no others', said([['a', 0.9]]), false],
    ['where a code was given for which there was no room', said(eight.slice(0, 4)), true],
  ])('%s', (_, answer, isOffered) => {
    const answers = answersOf('child', answer);
    expect(hasNear(answers, 'difference')).toBe(isOffered);
    expect(optionsAt('confirm-difference', answers)).toEqual(['yes', ...(isOffered ? ['more'] : []), 'not-quite']);
  });
});

describe('where nothing is read back', () => {
  const drawn = frame.toReversed();
  const [first = '', second = '', third = '', fourth = ''] = frame;
  const given: Likely[] = [
    [first, 0.6],
    [second, 0.9],
    [third, 0.8],
    [fourth, 0.7],
  ];

  test.each([
    ['parent', [second, third, fourth], 2],
    ['child', [second, third], 1],
  ])("the list of a %s holds the coder's surest codes %j and %i others", (who, own, others) => {
    const answers = answersOf(who, said(given, [], { drawn }));
    const list = listedCodes(answers, 'difference');
    expect(list.filter((code) => given.some(([each]) => each === code)).toSorted()).toEqual(own.toSorted());
    expect(list).toHaveLength(own.length + others);
    expect(list).toEqual(drawn.filter((code) => list.includes(code)));
  });

  test('the others do not depend on what is likely', () => {
    const list = (likely: string[]) =>
      listedCodes(
        answersOf(
          'child',
          said(
            [[first, 0.9]],
            likely.map((code) => [code, 0.5]),
            { drawn },
          ),
        ),
        'difference',
      );
    expect(list([third, fourth])).toEqual(list([]));
  });

  test('the list comes at once', () => {
    const start = (answer: TextAnswer) => reviewStart(answersOf('child', answer), 'difference', 'improve');
    expect(start(said(given, [], { drawn }))).toBe('correct-difference');
    expect(start(said(given))).toBe('confirm-difference');
  });

  test('nothing given means a list of the likeliest, as for everybody', () => {
    expect(listedCodes(answersOf('child', said([], eight, { drawn })), 'difference')).toEqual(['a', 'b', 'c']);
  });
});

describe('reviewStart', () => {
  test.each<[what: string, answers: Answers, next: string]>([
    ['codes are read back', answersOf('child', said([['a', 0.9]])), 'confirm-difference'],
    ['maybes are offered', answersOf('child', said([], [['a', 0.1]])), 'correct-difference'],
    ['nothing is passed over', answersOf('child', said([])), 'improve'],
    [
      'who has chosen from a list stays with it, also when their words bring codes',
      answersOf('child', said([['a', 0.9]]), { 'correct-difference': chose('b') }),
      'correct-difference',
    ],
  ])('%s', (_, answers, next) => {
    expect(reviewStart(answers, 'difference', 'improve')).toBe(next);
  });
});
