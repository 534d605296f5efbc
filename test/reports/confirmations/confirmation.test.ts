import type { Response } from '../../../store/responseStore.ts';
import { confirmationsIn, type Confirmation } from '../../../reports/confirmations/confirmation.ts';
import { confirmationsText } from '../../../reports/confirmations/confirmationsText.ts';
import type { Answers, Review } from '../../../survey/answer.ts';
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
  words,
} from '../../support/responses.ts';

const context = { survey: familyViews, authorities: [anAuthority()] };
const said = { 'difference-child': words('safer', ['safer']) };
const drawn = { 'difference-child': words('safer', ['safer'], { drawn: ['home', 'safer'] }) };
const picked: Review = {
  ...{ proposed: ['safer'], confirmed: ['safer'], added: ['home'], removed: [], shown: ['home', 'safer', 'worse'] },
  open: true,
};
const openly: Answers = { ...drawn, 'correct-difference': { ...chose('home', 'safer'), review: picked } };
const another = { proposed: ['safer'], confirmed: [], added: ['home'], removed: ['safer'], shown: ['safer', 'home'] };

async function found(answers: Answers): Promise<Confirmation[]> {
  return await confirmationsIn(streamed([aChild({}, { answers })]), context);
}

describe('a confirmation', () => {
  test.each<[what: string, answers: Answers, asking: string, said: string]>([
    ['all right', { ...said, ...confirmed('difference', ['safer']) }, 'read back', 'yes'],
    ['corrected', { ...said, ...corrected('difference', another) }, 'read back', 'corrected'],
    ['disputed', { ...said, ...disputed('difference', ['safer']) }, 'read back', 'disputed'],
    ['left out', { ...said, 'confirm-difference': skipped() }, 'read back', 'left out'],
    ['chosen where nothing was read back', openly, 'not read back', 'chose'],
    [
      'left out where nothing was read back',
      { ...drawn, 'correct-difference': skipped() },
      'not read back',
      'left out',
    ],
    [
      'chosen where nothing was given',
      {
        'difference-child': words('hm', [], {
          coding: { ...words('hm').coding, candidates: [{ code: 'home', confidence: 0.2 }] },
        }),
        'correct-difference': { ...chose('home'), review: { ...another, proposed: [], removed: [] } },
      },
      'none given',
      'chose',
    ],
  ])('%s', async (_, answers, asking, what) => {
    expect(await found(answers)).toMatchObject([
      { asking, said: what, topic: 'difference', respondent: 'child', coder: 'rules-1' },
    ]);
  });

  test('is none where nobody was asked', async () => {
    expect(await found(said)).toEqual([]);
  });
});

describe('the text', () => {
  const text = async (...people: Response[][]) =>
    confirmationsText(await confirmationsIn(streamed(people.flat()), context));
  const yes = { ...said, ...confirmed('difference', ['safer']) };
  const no = { ...said, ...corrected('difference', another) };

  test('has both ways of asking beside each other, by respondent and question and code', async () => {
    const shown = await text(
      times(8, () => aParent({}, { answers: yes })),
      times(6, () => aParent({}, { answers: no })),
      times(7, () => aChild({}, { answers: openly })),
    );
    expect(shown).toContain('because people say yes');
    expect(shown).toMatch(/^all, read back +14 +0\.57 \(0\.\d\d-0\.\d\d\) +0\.57 /mu);
    expect(shown).toMatch(/^all, not read back +7 +1\.00 \(too few\) +0\.50 /mu);
    expect(shown).toMatch(/^parent, read back +14 /mu);
    expect(shown).toMatch(/^difference, not read back +7 /mu);
    expect(shown).toMatch(/^rules-1, read back +14 /mu);
    expect(shown).toMatch(/^safer +14 +0\.57/mu);
    expect(shown).toMatch(/Removed or disputed most, where codes were read back\n\nsafer +6 +Feel safer\n/u);
    expect(shown).toMatch(/Added most, where codes were given, none read back\n\nhome +7 +\S/u);
  });

  test('shows nothing of fewer than five people', async () => {
    const shown = await text(
      times(4, () => aChild({}, { answers: openly })),
      times(4, () => aParent({}, { answers: no })),
      times(5, () => aParent({}, { answers: yes })),
    );
    expect(shown).toMatch(/^all, not read back +hidden$/mu);
    expect(shown).toMatch(/^codes were given, none read back +hidden /mu);
    expect(shown).toContain('No code was removed by five people or more.');
    expect(shown).not.toMatch(/^home/mu);
  });

  test('hides what would tell a hidden number: the next smallest beside it, shares and kappa', async () => {
    const wrong = { ...said, ...disputed('difference', ['safer']) };
    const shown = await text(
      times(20, () => aParent({}, { answers: yes })),
      times(7, () => aParent({}, { answers: no })),
      times(2, () => aParent({}, { answers: wrong })),
      times(3, () => aChild({}, { answers: yes })),
      times(1, () => aChild({}, { answers: { ...said, 'confirm-difference': skipped() } })),
    );
    expect(shown).toMatch(/^codes were read back +32 +23 +0 +hidden +hidden +0 +hidden$/mu);
    expect(shown).toMatch(/^all, read back +32 +0\.72 /mu);
    expect(shown).toMatch(/^child, read back +hidden$/mu);
    expect(shown).toMatch(/^parent, read back +hidden$/mu);
    expect(shown).toMatch(/^safer +9 +Feel safer$/mu);
  });

  test('gives neither share nor kappa of a code where fewer than five differ', async () => {
    const shown = await text(
      times(30, () => aParent({}, { answers: yes })),
      times(3, () => aParent({}, { answers: no })),
    );
    expect(shown).toMatch(/^safer +33 +hidden +hidden +hidden +Feel safer$/mu);
  });

  test('says so when nobody was asked', async () => {
    expect(await text([])).toMatch(/^Nobody was asked yet; .*\.$/u);
  });
});
