import { participants } from '../../../reports/participants.ts';
import { publish } from '../../../reports/publish.ts';
import { summarise, type Summary } from '../../../reports/summary.ts';
import { smallNumbers, type SmallNumbers } from '../../../reports/suppression/rules.ts';
import { tally } from '../../../reports/tally.ts';
import { countConfirmed } from '../../../reports/trust/countConfirmed.ts';
import { mergeConfirmed } from '../../../reports/trust/mergeConfirmed.ts';
import { publishConfirmed } from '../../../reports/trust/publishConfirmed.ts';
import type { Response } from '../../../store/responseStore.ts';
import type { Review } from '../../../survey/answer.ts';
import { familyViews } from '../../../survey/survey.ts';
import {
  aChild,
  anAuthority,
  aParent,
  chose,
  confirmed,
  corrected,
  disputed,
  skipped,
  streamed,
  times,
} from '../../support/responses.ts';

const context = { survey: familyViews, authorities: [anAuthority()] };
const review = (change: Partial<Review>): Review => ({
  proposed: [],
  confirmed: [],
  added: [],
  removed: [],
  ...change,
});

const agreed = () => aParent({ difference: ['calmer'] }, { answers: confirmed('difference', ['calmer']) });
const notQuite = () => aParent({ difference: ['calmer'] }, { answers: disputed('difference', ['calmer']) });
const unasked = () => aParent({ difference: ['calmer'] });
const removedFor = (code: string) => () =>
  aParent(
    { difference: ['calmer'] },
    { answers: corrected('difference', review({ proposed: ['calmer'], removed: ['calmer'], added: [code] })) },
  );
const saidMore = (): Response['answers'] => ({
  'confirm-difference': { ...chose('more'), review: review({ proposed: ['calmer'], confirmed: ['calmer'] }) },
});
/** Ticked the code in a list in which nothing was given away. */
const ticked = () => {
  const open = review({ proposed: ['calmer'], confirmed: ['calmer'], shown: ['calmer', 'safer'], open: true });
  return aParent(
    { difference: ['calmer'] },
    { answers: { 'correct-difference': { ...chose('calmer'), review: open } } },
  );
};

async function shownOf(responses: Response[], rule: SmallNumbers = smallNumbers.study) {
  const people = await Array.fromAsync(participants(streamed(responses), context));
  const summaries = people.map((person): Summary => summarise(person, familyViews));
  const each = async function* <T>(all: T[]): AsyncGenerator<T> {
    for (const one of all) yield await Promise.resolve(one);
  };
  const published = publish(await tally(each(summaries)), rule, []);
  return { published, confirmed: publishConfirmed(await countConfirmed(each(people)), published) };
}

async function rowOf(code: string, ...[responses, rule]: Parameters<typeof shownOf>) {
  const { confirmed: found } = await shownOf(responses, rule);
  return found.codes['read back'].find((row) => row.code === code);
}

test('people who confirmed, removed and added a code stand beside those who had it from the coder', async () => {
  const responses = [...times(12, agreed), ...times(6, removedFor('safer')), ...times(5, notQuite)];
  expect(await rowOf('calmer', responses)).toMatchObject({ given: 23, confirmed: 12, removed: 11, added: 0 });
  expect(await rowOf('safer', responses)).toMatchObject({ given: 0, confirmed: 0, removed: 0, added: 6 });
  const { agreement } = (await rowOf('calmer', responses))!;
  expect(agreement!.share).toBeCloseTo(12 / 23, 10);
  expect(agreement!.interval[0]).toBeLessThan(agreement!.share);
  expect((await rowOf('safer', responses))!.agreement).toBeUndefined();
});

test('what was ticked in an open list stands apart, as only it says how good the coder is', async () => {
  const { confirmed: found } = await shownOf([...times(12, agreed), ...times(6, ticked)]);
  expect(found.codes['not read back'].find(({ code }) => code === 'calmer')).toMatchObject({ given: 6, confirmed: 6 });
  expect(found.codes['read back'].find(({ code }) => code === 'calmer')).toMatchObject({ given: 12, confirmed: 12 });
  expect(found.said['not read back']).toMatchObject({ chose: 6, yes: 0, 'left out': 0 });
  expect(found.agreed['not read back']).toMatchObject({ people: 6, all: 6 });
  // Of fewer than ten a share would say more of chance than of the coder.
  expect(found.agreed['not read back'].agreement).toBeUndefined();
});

test('how people answered is counted, and who left it out', async () => {
  const left = () => aParent({ difference: ['calmer'] }, { answers: { 'confirm-difference': skipped() } });
  const { said } = (await shownOf([...times(9, agreed), ...times(7, notQuite), ...times(6, left)])).confirmed;
  expect(said['read back']).toMatchObject({ yes: 9, disputed: 7, 'left out': 6 });
});

test.each([
  ['a few who removed it', [...times(12, agreed), ...times(3, notQuite)], { confirmed: 'hidden', removed: 'hidden' }],
  [
    'a few who confirmed it',
    [...times(9, unasked), ...times(2, agreed), ...times(20, notQuite)],
    { confirmed: 'hidden' },
  ],
])('of %s the number is hidden, and what would tell it', async (_, responses, expected) => {
  const row = (await rowOf('calmer', responses))!;
  expect(row).toMatchObject(expected);
  // Two of the three that make a sum tell the third.
  const shown = [row.given, row.confirmed, row.removed].filter((count) => count !== 'hidden');
  expect(shown.length).toBeLessThan(2);
  expect(row.agreement).toBeUndefined();
});

test('of a code that is hidden for children in the tables nothing is told here', async () => {
  const children = times(3, () => aChild({ difference: ['calmer'] }, { answers: confirmed('difference', ['calmer']) }));
  const { published, confirmed: found } = await shownOf([...times(20, agreed), ...children]);
  expect(published.groups.child.people.get('calmer')).toBe('hidden');
  const row = found.codes['read back'].find(({ code }) => code === 'calmer');
  expect(row).toMatchObject({ given: 'hidden', confirmed: 'hidden', removed: 'hidden', added: 'hidden' });
});

test('the few who are left of a number in the tables cannot be worked out', async () => {
  // 20 in the tables: 19 confirmed it, so that the one who added it would follow.
  const added = removedFor('safer');
  const safe = () => aParent({ difference: ['safer'] }, { answers: confirmed('difference', ['safer']) });
  const { published, confirmed: found } = await shownOf([...times(19, safe), added()]);
  expect(published.groups.parent.people.get('safer')).toBe(20);
  const row = found.codes['read back'].find(({ code }) => code === 'safer')!;
  expect([row.added, row.confirmed]).toEqual(['hidden', 'hidden']);
});

test('where few removed it, the share that confirmed it is told at the least', async () => {
  const row = (await rowOf('calmer', [...times(40, unasked), ...times(37, agreed), ...times(3, notQuite)]))!;
  expect(row).toMatchObject({ given: 40, confirmed: 'hidden', removed: 'hidden', atLeast: 0.9 });
});

test('people are counted by how much of what was given they agree with', async () => {
  const both = { difference: ['calmer', 'safer'] };
  const given = { proposed: ['calmer', 'safer'], confirmed: ['calmer'], removed: ['safer'] };
  const some = () => aParent(both, { answers: corrected('difference', review(given)) });
  const { agreed: found } = (await shownOf([...times(14, agreed), ...times(6, some), ...times(5, notQuite)])).confirmed;
  expect(found['read back']).toMatchObject({ people: 25, all: 14, some: 6, none: 5, agreement: { share: 0.56 } });
  const few = (await shownOf([...times(14, agreed), ...times(6, some), ...times(2, notQuite)])).confirmed.agreed;
  expect(few['read back']).toMatchObject({ people: 22, all: 14, some: 'hidden', none: 'hidden' });
});

test('children whose number is hidden in the tables are not told by how many were asked', async () => {
  const children = (number: number) =>
    times(number, () => aChild({ difference: ['safer'] }, { answers: confirmed('difference', ['safer']) }));
  const few = await shownOf([...times(20, agreed), ...children(4)]);
  expect(few.published.groups).toMatchObject({
    parent: { answered: { difference: 20 } },
    child: { answered: { difference: 'hidden' } },
  });
  expect(few.confirmed.said['read back']).toMatchObject({ yes: 20 });
  expect(few.confirmed.agreed['read back']).toMatchObject({ people: 20, all: 20 });
  const { confirmed: enough } = await shownOf([...times(20, agreed), ...children(5)]);
  expect(enough.agreed['read back']).toMatchObject({ people: 25, all: 25 });
});

test('what is hidden of what people said is not told by how far they agreed', async () => {
  const given = { proposed: ['calmer', 'safer'], confirmed: ['calmer'], removed: ['safer'] };
  const some = () => aParent({ difference: ['calmer', 'safer'] }, { answers: corrected('difference', review(given)) });
  const more = () => aParent({ difference: ['calmer'] }, { answers: saidMore() });
  const { said, agreed: extent } = (await shownOf([...times(15, agreed), ...times(3, more), ...times(5, some)]))
    .confirmed;
  expect(extent['read back']).toMatchObject({ people: 23, all: 18, some: 5, none: 0 });
  // 18 who agree with all, less 15 who say yes, would be the three.
  expect(said['read back']).toMatchObject({ yes: 'hidden', more: 'hidden', corrected: 5 });
});

test('rounds are counted together as if they were one', async () => {
  const people = (responses: Response[]) => participants(streamed(responses), context);
  const [first, second] = [
    [...times(6, agreed), ...times(5, ticked)],
    [...times(7, notQuite), ...times(5, removedFor('safer'))],
  ];
  const apart = await Promise.all([countConfirmed(people(first)), countConfirmed(people(second))]);
  expect(mergeConfirmed(apart)).toEqual(await countConfirmed(people([...first, ...second])));
});

test('numbers are rounded where the rule rounds', async () => {
  const row = await rowOf('calmer', [...times(33, agreed), ...times(16, notQuite)], smallNumbers.nhs);
  expect(row).toMatchObject({ given: 50, confirmed: 35, removed: 15 });
  expect(row!.agreement!.share).toBeCloseTo(0.7, 10);
});
