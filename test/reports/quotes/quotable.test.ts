import { participants } from '../../../reports/participants.ts';
import { quotableOf, type QuotablePerson } from '../../../reports/quotes/quotable.ts';
import type { Response } from '../../../store/responseStore.ts';
import { familyViews } from '../../../survey/survey.ts';
import {
  aChild,
  anAuthority,
  aParent,
  chose,
  confirmed,
  disputed,
  streamed,
  times,
  words,
} from '../../support/responses.ts';

const mayQuote = { 'may-quote': chose('yes') };
const context = { survey: familyViews, authorities: [anAuthority()] };

async function quotable(...responses: Response[]): Promise<(QuotablePerson | undefined)[]> {
  return (await Array.fromAsync(participants(streamed(responses), context))).map(quotableOf);
}

async function codesOf(response: Response) {
  const [person] = await quotable(response);
  return person?.answers.map(({ topic, codes }) => [topic, ...codes.map(({ code }) => code)]);
}

test('who agreed is quoted with the codes that count and the words that led to them', async () => {
  const said = aParent({ difference: ['calmer'], family: ['less-stressed'] }, { answers: mayQuote });
  const [person] = await quotable(said);
  expect(person).toMatchObject({ respondent: 'parent', personKey: said.personKey });
  expect(person!.answers).toEqual([
    {
      ...{ topic: 'difference', text: 'about calmer', language: 'en', askedIn: 'en' },
      codes: [expect.objectContaining({ code: 'calmer', evidence: 'about calmer' })],
    },
    expect.objectContaining({ codes: [expect.objectContaining({ code: 'less-stressed' })] }),
  ]);
});

test.each<[string, Response]>([
  ['was not asked', aParent({ difference: ['calmer'] })],
  ['said no', aParent({ difference: ['calmer'] }, { answers: { 'may-quote': chose('no') } })],
  ['took back the consent', aParent({ difference: ['calmer'] }, { answers: { ...mayQuote, consent: chose('no') } })],
  [
    'told of harm in another answer',
    aParent(
      { difference: ['calmer'] },
      { answers: { ...mayQuote, improve: words('he hits me', [], { notReadBack: true }) } },
    ),
  ],
  ['said nothing that has a code', aParent({ difference: [] }, { answers: mayQuote })],
])('who %s is never quoted', async (_, response) => {
  const found = await quotable(response);
  expect(found.filter(Boolean)).toEqual([]);
});

test('codes that a person did not confirm are none to quote them under', async () => {
  const all = { difference: ['calmer'], improve: ['reliability'] };
  expect(await codesOf(aParent(all, { answers: { ...mayQuote, ...disputed('difference', ['calmer']) } }))).toEqual([
    ['improve', 'reliability'],
  ]);
  expect(await codesOf(aParent(all, { answers: { ...mayQuote, ...confirmed('difference', ['calmer']) } }))).toEqual([
    ['difference', 'calmer'],
    ['improve', 'reliability'],
  ]);
});

test('a person stands in one of their groups only, the same each time, in a place drawn by chance', async () => {
  const groups = { ...mayQuote, 'key-group': chose('autism', 'looked-after'), locality: chose('mid') };
  const people = times(60, () => aChild({ difference: ['calmer'] }, { answers: groups }));
  const [first, again] = [await quotable(...people), await quotable(...people)];
  expect(first).toEqual(again);
  expect(new Set(first.map((person) => JSON.stringify(person!.group)))).toEqual(
    new Set([
      '{"breakdown":"key-group","value":"autism"}',
      '{"breakdown":"key-group","value":"looked-after"}',
      '{"breakdown":"locality","value":"mid"}',
      '{"breakdown":"age-band","value":"11-13"}',
    ]),
  );
  const inPlace = first.toSorted((a, b) => a!.place - b!.place);
  expect(inPlace).not.toEqual(first);
  expect(inPlace).not.toEqual(first.toReversed());
});
