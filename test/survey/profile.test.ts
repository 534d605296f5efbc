import type { Answers } from '../../survey/answer.ts';
import { profileOf, registerOf, registers } from '../../survey/profile.ts';
import { familyViews } from '../../survey/survey.ts';
import { chose, skipped } from '../support/responses.ts';
import { choice } from './lexicons.ts';

describe('profileOf', () => {
  test('reads who is speaking out of the answers', () => {
    const answers: Answers = {
      respondent: chose('child'),
      'age-band': chose('14-15'),
      'key-group': chose('autism', 'other'),
      supports: skipped(),
      locality: chose('mid'),
      'may-quote': chose('no'),
    };
    expect(profileOf(answers)).toEqual({
      respondent: 'child',
      ageBand: '14-15',
      keyGroups: ['autism', 'other'],
      supports: [],
      locality: 'mid',
      mayQuote: false,
    });
  });

  test.each([
    ['yes', true],
    ['no', false],
  ])('"%s" to being quoted is %s', (option, mayQuote) => {
    expect(profileOf({ 'may-quote': chose(option) }).mayQuote).toBe(mayQuote);
  });

  test('leaving a question out says nothing', () => {
    expect(profileOf({ 'may-quote': skipped(), respondent: skipped() })).toEqual({
      respondent: undefined,
      ageBand: undefined,
      keyGroups: [],
      supports: [],
      locality: undefined,
      mayQuote: undefined,
    });
  });
});

describe('registerOf', () => {
  test.each([
    [undefined, undefined, 'child'],
    ['parent', undefined, 'parent'],
    ['parent', '8-10', 'parent'],
    ['child', undefined, 'child'],
    ['child', 'under-8', 'child'],
    ['child', '8-10', 'child'],
    ['child', '11-13', 'young-person'],
    ['child', '14-15', 'young-person'],
    ['child', '16-17', 'young-person'],
    ['child', '18-and-over', 'young-person'],
  ] as const)('speaks to %s of %s as to a %s', (respondent, ageBand, register) => {
    expect(registerOf({ respondent, ageBand, keyGroups: [], supports: [] })).toBe(register);
  });

  test('knows every age there is to choose', () => {
    const bands = choice('age-band').options({ answers: {}, authority: undefined as never });
    const spoken = bands.map((ageBand) => registerOf({ respondent: 'child', ageBand, keyGroups: [], supports: [] }));
    expect(spoken.every((register) => registers.includes(register))).toBe(true);
    expect(familyViews.questions.has('age-band')).toBe(true);
  });
});
