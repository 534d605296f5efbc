import { agreementOf, agreementOn, kappaOf } from '../../../reports/confirmations/agreement.ts';
import type { Review } from '../../../survey/answer.ts';

const review = (change: Partial<Review>): Review => ({
  proposed: [],
  confirmed: [],
  added: [],
  removed: [],
  ...change,
});
const agreed = review({ proposed: ['safer', 'calmer'], confirmed: ['safer', 'calmer'], shown: ['safer', 'calmer'] });
const changed = review({
  ...{ proposed: ['safer', 'calmer'], confirmed: ['safer'], removed: ['calmer'], added: ['home'] },
  shown: ['safer', 'calmer', 'home', 'worse'],
});
const disputing = review({ proposed: ['calmer'], disputed: ['calmer'], shown: ['calmer'] });
const people = [agreed, changed, disputing];

describe('agreement', () => {
  test('is the share of proposed codes confirmed, and of codes that are theirs proposed', () => {
    const { people: asked, precision, recall, sides } = agreementOf(people);
    expect([asked, precision.value, recall.value]).toEqual([3, 3 / 5, 3 / 4]);
    expect(sides).toEqual({ both: 2, coderOnly: 2, personOnly: 1 });
  });

  test('on one code looks at those who saw it', () => {
    const calmer = agreementOn('calmer', people);
    expect([calmer.people, calmer.precision.value, calmer.recall.value]).toEqual([3, 1 / 3, 1]);
    const worse = agreementOn('worse', people);
    expect([worse.people, worse.precision.value]).toEqual([1, NaN]);
  });

  test('has intervals over people, with a width where nobody differs, and none under ten people', () => {
    const ten = Array.from({ length: 10 }, () => agreed);
    expect(agreementOf(ten).precision).toEqual({ value: 1, interval: [expect.closeTo(0.72, 2), 1] });
    expect(agreementOf(people).precision.interval).toBeUndefined();
  });

  test('takes what was proposed and added for what was shown, in reviews that do not say', () => {
    expect(agreementOn('home', [review({ added: ['home'] })]).people).toBe(1);
  });
});

test.each<[what: string, decisions: Parameters<typeof kappaOf>[0], kappa: number]>([
  ['full agreement', { both: 5, coderOnly: 0, personOnly: 0, neither: 5 }, 1],
  ['chance', { both: 4, coderOnly: 4, personOnly: 4, neither: 4 }, 0],
  ['full disagreement', { both: 0, coderOnly: 5, personOnly: 5, neither: 0 }, -1],
  ['a worked example (Cohen 1960 in two classes)', { both: 20, coderOnly: 5, personOnly: 10, neither: 15 }, 0.4],
])('kappa of %s', (_, decisions, kappa) => {
  expect(kappaOf(decisions)).toBeCloseTo(kappa, 10);
});

test('kappa cannot be told where both say the same of all', () => {
  expect(kappaOf({ both: 5, coderOnly: 0, personOnly: 0, neither: 0 })).toBeNaN();
});
