import { summaries } from '../../reports/summary.ts';
import { tally } from '../../reports/tally.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import {
  anAuthority,
  aChild,
  aParent,
  aResponse,
  chose,
  confirmed,
  corrected,
  skipped,
  streamed,
  words,
} from '../support/responses.ts';

const context = { survey: familyViews, authorities: [anAuthority()] };

const tallyOf = (...responses: Response[]) => tally(summaries(streamed(responses), context));

describe('a person is counted', () => {
  test('once for a code that several of their answers carry', async () => {
    const { groups } = await tallyOf(
      aParent({ difference: ['safer', 'calmer'], family: ['safer', 'coping'], improve: ['safer'] }),
    );
    expect(Object.fromEntries(groups.parent.people)).toEqual({ safer: 1, calmer: 1, coping: 1 });
  });

  test('under the code, whichever question they gave it in reply to', async () => {
    const { groups } = await tallyOf(
      aParent({ difference: ['happier', 'reliability'] }),
      aParent({ improve: ['reliability', 'happier'] }),
    );
    expect(Object.fromEntries(groups.parent.people)).toEqual({ happier: 2, reliability: 2 });
  });

  test('among the people who answered a topic when they spoke of it only in reply to the other question', async () => {
    const { groups } = await tallyOf(
      aParent({ improve: ['reliability', 'happier'] }, { answers: { 'difference-child': skipped() } }),
    );
    expect(groups.parent.answered).toEqual({ difference: 1, improve: 1 });
  });

  test('among the people who answered when nobody could code their words', async () => {
    const { groups } = await tallyOf(aParent({ difference: [] }), aChild({ difference: [], improve: [] }));
    expect(groups.parent.answered).toEqual({ difference: 1, improve: 0 });
    expect(groups.child.answered).toEqual({ difference: 1, improve: 1 });
  });

  test('when they stopped half way', async () => {
    const left = aChild({ difference: ['safer'] }, { status: 'open' });
    const { started, finished, groups } = await tallyOf(left, aParent({ difference: ['safer'] }));
    expect({ started, finished }).toEqual({ started: 2, finished: 1 });
    expect(groups.child.people.get('safer')).toBe(1);
  });

  test('when their follow-up question was never answered', async () => {
    const thin = words('good', ['happier'], { followUp: 'asked' });
    const { groups } = await tallyOf(aParent({}, { status: 'open', answers: { 'difference-child': thin } }));
    expect(groups.parent.people.get('happier')).toBe(1);
  });
});

describe('a person is not counted', () => {
  test('among those who answered when they skipped the question', async () => {
    const { groups } = await tallyOf(aParent({}, { answers: { 'difference-child': skipped(), improve: skipped() } }));
    expect(groups.parent.answered).toEqual({ difference: 0, improve: 0 });
  });

  test('at all when they took back their consent', async () => {
    const { started, groups } = await tallyOf(
      aParent({ difference: ['safer'] }, { answers: { consent: chose('no') } }),
    );
    expect({ started, people: groups.parent.people.size }).toEqual({ started: 0, people: 0 });
  });

  test('for an answer that is off their path: a child has no family question', async () => {
    const { groups } = await tallyOf(aChild({ difference: ['safer'], family: ['coping'] }));
    expect(Object.fromEntries(groups.child.people)).toEqual({ safer: 1 });
  });

  test('for a review of words they have since skipped', async () => {
    const answers = { 'difference-child': skipped(), ...confirmed('difference', ['safer']) };
    const { groups } = await tallyOf(aParent({}, { answers }));
    expect(groups.parent.people.size).toBe(0);
  });
});

describe('what the person made of the codes counts', () => {
  test.each([
    ['what they confirmed', confirmed('difference', ['safer']), ['safer']],
    [
      'what they kept and added, not what they removed',
      corrected('difference', { proposed: ['safer'], confirmed: [], added: ['calmer'], removed: ['safer'] }),
      ['calmer'],
    ],
    [
      'nothing when none of them was right',
      corrected('difference', { proposed: ['safer'], confirmed: [], added: [], removed: ['safer'] }),
      [],
    ],
    ['what the coder proposed while they have not said', {}, ['safer']],
    [
      'what the coder proposed when they said "not quite" and left',
      { 'confirm-difference': chose('not-quite') },
      ['safer'],
    ],
  ])('%s', async (_, answers, codes) => {
    const { groups } = await tallyOf(aParent({ difference: ['safer'] }, { answers }));
    expect([...groups.parent.people.keys()]).toEqual(codes);
  });
});

test('an answer stays counted when the survey gets a new question before it', async () => {
  const extra = {
    id: 'extra',
    kind: 'choice',
    optionsFrom: 'locales',
    options: () => ['yes'],
    next: () => 'respondent',
  } as const;
  const questions = new Map(familyViews.questions).set('extra', extra);
  questions.set('consent', { ...extra, id: 'consent', next: () => 'extra' });
  const survey = { ...familyViews, questions };
  const { groups } = await tally(summaries(streamed([aParent({ difference: ['safer'] })]), { ...context, survey }));
  expect(groups.parent.people.get('safer')).toBe(1);
});

test('an answer stays counted when its question has left the survey', async () => {
  const questions = new Map(familyViews.questions);
  questions.delete('difference-family');
  const child = questions.get('difference-child');
  if (child) questions.set('difference-child', { ...child, next: () => 'improve' });
  const survey = { ...familyViews, questions };
  const { groups } = await tally(summaries(streamed([aParent({ family: ['coping'] })]), { ...context, survey }));
  expect(groups.parent.people.get('coping')).toBe(1);
});

test('versions of everything behind the answers are collected', async () => {
  const older = words('ok', [], {
    coding: { codes: [], candidates: [], language: 'en', frame: 'larc-0', coder: 'rules-0' },
  });
  const { versions } = await tallyOf(
    aParent({ difference: ['safer'] }),
    aParent({ improve: [] }, { survey: 'family-views-0', answers: { 'difference-child': older } }),
  );
  expect(versions).toEqual({
    survey: new Set(['family-views-1', 'family-views-0']),
    frame: new Set(['larc-1', 'larc-0']),
    coder: new Set(['rules-1', 'rules-0']),
  });
});

test('a response of an authority that is not in the settings is refused by name', async () => {
  const stranger = aResponse({ id: '01STRANGER', authority: 'E99999999' });
  await expect(tallyOf(stranger)).rejects.toThrow(
    "Expected response 01STRANGER to be of an authority in the settings, got 'E99999999'. Known: E10000012",
  );
});
