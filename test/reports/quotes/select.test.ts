import { publish } from '../../../reports/publish.ts';
import type { QuotablePerson, QuoteGroup } from '../../../reports/quotes/quotable.ts';
import { searchQuotes, stretchesOf } from '../../../reports/quotes/search.ts';
import { selectQuotes } from '../../../reports/quotes/select.ts';
import { smallNumbers, type SmallNumbers } from '../../../reports/suppression/rules.ts';
import { emptyTally } from '../../../reports/tally.ts';

const autism: QuoteGroup = { breakdown: 'key-group', value: 'autism' };
const counts = (people: Record<string, number>, answered = 40) => ({
  answered: { difference: answered, improve: answered },
  people: new Map(Object.entries(people)),
});

/** Parents as counted, and those of one group among them. */
function figures(
  people: Record<string, number>,
  inGroup: Record<string, number> = {},
  rule: SmallNumbers = smallNumbers.study,
) {
  const { groups, ...rest } = emptyTally();
  const others = Object.fromEntries(Object.entries(people).map(([code, all]) => [code, all - (inGroup[code] ?? 0)]));
  const by = {
    ...groups.parent.by,
    'key-group': new Map([
      ['autism', counts(inGroup, 20)],
      ['other', counts(others, 20)],
    ]),
  };
  return publish({ ...rest, groups: { ...groups, parent: { ...counts(people), by } } }, rule, ['key-group']);
}

function aPerson(text: string, codes: string[], change: Partial<QuotablePerson> = {}): QuotablePerson {
  const given = codes.map((code) => ({ code, evidence: text }));
  const answer = { topic: 'difference', text, language: 'en', askedIn: 'en', codes: given } as const;
  return { personKey: text, respondent: 'parent', place: 0.5, answers: [answer], ...change };
}

const found = (...[people, filter, published]: Parameters<typeof selectQuotes>) =>
  [...selectQuotes(people, filter, published)].map(({ answer }) => [
    answer.text,
    ...answer.codes.map(({ code }) => code),
  ]);

test('a code that ten people gave can be quoted, one that nine gave cannot', () => {
  const people = [aPerson('both', ['calmer', 'safer']), aPerson('few', ['safer'])];
  const published = figures({ calmer: 10, safer: 9 });
  expect(found(people, {}, published)).toEqual([['both', 'calmer']]);
  expect(found(people, { code: 'safer' }, published)).toEqual([]);
  expect(found([aPerson('small', ['calmer'])], {}, figures({ calmer: 4 }))).toEqual([]);
});

test('rounded numbers must be ten at the least', () => {
  const under = (people: number) =>
    found([aPerson('one', ['calmer'])], {}, figures({ calmer: people }, {}, smallNumbers.nhs));
  // Shown as 10 and as 15.
  expect([under(12), under(13)]).toEqual([[], [['one', 'calmer']]]);
});

test('ten must have given it in the group that is asked for', () => {
  const people = [aPerson('in', ['calmer', 'safer'], { group: autism }), aPerson('elsewhere', ['calmer'])];
  const published = figures({ calmer: 30, safer: 30 }, { calmer: 10, safer: 9 });
  expect(found(people, { group: autism }, published)).toEqual([['in', 'calmer']]);
  expect(found(people, { group: { ...autism, value: 'nowhere' } }, published)).toEqual([]);
});

test('a code whose number is hidden because another would tell it is closed too', () => {
  // The other group's three would follow from the total and this number.
  const published = figures({ calmer: 20 }, { calmer: 17 });
  expect(published.groups.parent.by['key-group']!.get('autism')!.people.get('calmer')).toBe('hidden');
  expect(found([aPerson('in', ['calmer'], { group: autism })], { group: autism }, published)).toEqual([]);
});

test('words that tell how many of a group gave a view whose number there is hidden do not stand under its name', () => {
  const both = aPerson('both', ['calmer', 'safer'], { group: autism });
  const one = aPerson('one', ['calmer'], { group: autism });
  const published = figures({ calmer: 40, safer: 12 }, { calmer: 20, safer: 3 });
  expect(found([both, one], { group: autism }, published)).toEqual([['one', 'calmer']]);
  expect(found([both, one], { code: 'safer' }, published)).toEqual([['both', 'safer']]);
  // A view that nobody can be quoted under tells nothing.
  const rare = figures({ calmer: 40, safer: 9 }, { calmer: 20, safer: 3 });
  expect(found([both], { group: autism }, rare)).toEqual([['both', 'calmer']]);
});

test('parents can be had without children, whose numbers are their own', () => {
  const people = [aPerson('parent', ['calmer']), aPerson('child', ['calmer'], { respondent: 'child' })];
  expect(found(people, {}, figures({ calmer: 10 }))).toEqual([['parent', 'calmer']]);
  expect(found(people, { respondent: 'child' }, figures({ calmer: 10 }))).toEqual([]);
});

describe('a search', () => {
  const search = (text: string, words: string) => {
    const quotes = selectQuotes([aPerson(text, ['calmer'])], {}, figures({ calmer: 10 }));
    return [...searchQuotes(quotes, words)].map((quote) =>
      stretchesOf(quote)
        .map((each) => each.text)
        .join(''),
    );
  };

  test.each(['CALMER at', "he's  calmer", 'school'])('finds %p', (words) => {
    expect(search('He’s calmer at school', words)).toEqual(['He’s calmer at school']);
  });

  test.each(['.', '.*', '%', '_', "' OR 1=1 --", '(', '[name]', 'kayden', 'name'])('finds nothing by %p', (words) => {
    expect(search('Kayden is calmer', words)).toEqual([]);
  });
});
