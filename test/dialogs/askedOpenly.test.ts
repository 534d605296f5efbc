import { ulid } from 'ulid';
import { codesAbout } from '../../coding/codeFrame.ts';
import { drawnCodes } from '../../dialogs/drawnCodes.ts';
import { wordsFor } from '../../locales/words.ts';
import { listedCodes } from '../../survey/proposing.ts';
import { finalCodes } from '../../survey/review.ts';
import { chose, words } from '../support/responses.ts';
import { Service, type Person } from './person.ts';
import { childSteps, parentSteps, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');
const given = ['safer', 'calmer', 'happier', 'confidence', 'home'];
const steps = { 'difference-child': given.join(' '), 'difference-family': 'we see' };

async function asked(from: typeof parentSteps): Promise<Person> {
  const service = new Service({ setting: { drawnCodes: drawnCodes(1) } });
  return await walkTo(service.person(), 'correct-difference', { ...from, ...steps });
}

describe('somebody to whom nothing is read back', () => {
  test.each([
    ['parent', parentSteps, 6, 3],
    ['child', childSteps, 4, 2],
  ])('chooses as a %s from a short list with other codes in it', async (_, from, most, own) => {
    const person = await asked(from);
    const ids = person.question!.options.map(({ id }) => id);
    expect(person.heard).toHaveLength(1);
    expect(ids).toHaveLength(most);
    expect(ids.filter((id) => given.includes(id))).toHaveLength(own);
    expect((await person.response())!.answers['confirm-difference']).toBeUndefined();
  });

  test('counts with what they chose, and is marked', async () => {
    const person = await asked(parentSteps);
    const ids = person.question!.options.map(({ id }) => id).filter((id) => id !== 'none');
    const [own, other] = [ids.find((id) => given.includes(id))!, ids.find((id) => !given.includes(id))!];
    await person.tap('correct-difference', [own, other]);
    const left = given.filter((id) => !ids.includes(id));
    expect(await person.answer('correct-difference')).toMatchObject({
      review: { open: true, confirmed: [own], added: [other], unreviewed: left },
    });
    const counted = finalCodes((await person.response())!.answers, 'difference');
    expect(counted.toSorted()).toEqual([own, other, ...left].toSorted());
  });

  test('is shown the same list when they come back', async () => {
    const person = await asked(parentSteps);
    const before = person.question;
    await person.arrive();
    expect(person.question).toEqual(before);
    expect(person.words).toContain(say('questions.correct-difference.open'));
  });
});

describe('the order of the list', () => {
  const draw = drawnCodes(1);
  const ids = Array.from({ length: 3000 }, (_, index) => `response-${index}`);

  /** For each place of the list the share of people for whom a code of the coder's stands there. */
  function sharesOf(who: string, own: string[]): number[] {
    const lists = ids.map((id) => {
      const drawn = draw(id, 'difference');
      return listedCodes({ respondent: chose(who), 'difference-child': words('better', own, { drawn }) }, 'difference');
    });
    return lists[0]!.map((_, place) => lists.filter((list) => own.includes(list[place]!)).length / lists.length);
  }

  test.each([
    ['parent', 1, 1 / 5],
    ['parent', 5, 3 / 5],
    ['child', 1, 1 / 3],
    ['child', 2, 2 / 3],
  ])('does not tell a %s which of the codes are the %i that the coder gave', (who, count, mean) => {
    const shares = sharesOf(who, given.slice(0, count));
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeCloseTo(mean);
    for (const share of shares) expect(Math.abs(share - mean)).toBeLessThan(0.05);
  });

  test('and the codes beside them are each of the frame about equally often', () => {
    const others = codesAbout('difference').filter(({ id }) => id !== 'safer');
    const seen = ids.flatMap((id) => {
      const drawn = draw(id, 'difference');
      return listedCodes(
        { respondent: chose('parent'), 'difference-child': words('', ['safer'], { drawn }) },
        'difference',
      );
    });
    const mean = (4 * ids.length) / others.length;
    for (const { id } of others)
      expect(Math.abs(seen.filter((code) => code === id).length / mean - 1)).toBeLessThan(0.2);
  });
});

describe('the draw', () => {
  const ids = Array.from({ length: 2000 }, () => ulid());

  test.each([0, 0.1, 0.5, 1])('takes about %f of all responses', (share) => {
    const draw = drawnCodes(share);
    const taken = ids.filter((id) => draw(id, 'improve')).length / ids.length;
    expect(Math.abs(taken - share)).toBeLessThan(share % 1 === 0 ? 1e-9 : 0.06);
  });

  test('is the same for one response, on both topics and every time', () => {
    const draw = drawnCodes(0.5);
    for (const id of ids.slice(0, 50)) {
      expect(draw(id, 'improve') === undefined).toBe(draw(id, 'difference') === undefined);
      expect(draw(id, 'difference')).toEqual(drawnCodes(0.5)(id, 'difference'));
    }
  });

  test('has every code of the topic once, in an order that differs from person to person', () => {
    const draw = drawnCodes(1);
    const orders = ids.slice(0, 50).map((id) => draw(id, 'difference')!);
    const all = codesAbout('difference').map(({ id }) => id);
    for (const order of orders) expect(order.toSorted()).toEqual(all.toSorted());
    expect(new Set(orders.map(([first]) => first)).size).toBeGreaterThan(8);
  });
});
