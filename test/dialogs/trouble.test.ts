import { jest } from '@jest/globals';
import { wordsFor } from '../../locales/words.ts';
import { DirectAdapter } from '../../bot/channels/directAdapter.ts';
import { ConflictError } from '../../store/responseStore.ts';
import { Service, type Person } from './person.ts';
import { saidIn } from './same.ts';
import { TroubledStore } from './troubledStore.ts';
import { parentSteps, pathOf, step, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'child');

async function inTrouble(at: string | undefined, locale = 'en'): Promise<{ store: TroubledStore; person: Person }> {
  const store = new TroubledStore();
  const person = await walkTo(new Service({ store }).person({ locale }), at);
  return { store, person };
}

async function untroubled(): Promise<object | undefined> {
  return saidIn(await (await walkTo(new Service().person(), undefined)).response());
}

describe('an answer that cannot be stored', () => {
  test.each(pathOf(parentSteps))('at %s is said so, and the same message again goes on', async (at) => {
    const { store, person } = await inTrouble(at);
    const { question } = person;
    store.fail('save');
    await step(person, parentSteps, 'same');
    expect([person.heard, person.failed]).toEqual([[say('says.cannot-keep')], true]);
    person.question = question;
    await step(person, parentSteps, 'same');
    expect(person.failed).toBe(false);
    await walkTo(person, undefined);
    expect(saidIn(await person.response())).toEqual(await untroubled());
  });

  test('for as long as it lasts loses nothing, whether the person sends it again or anew', async () => {
    const { store, person } = await inTrouble('difference-child');
    const before = await person.response();
    store.fail('save', Infinity);
    for (const text of ['he is safer', 'he is safer', 'skip', 'polski', 'he is safer']) {
      await person.say(text);
      expect(person.heard).toEqual([say('says.cannot-keep')]);
    }
    expect(await person.response()).toEqual(before);
    store.heal();
    await person.say('he is safer');
    expect(person.asked).toBe('difference-family');
  });

  test('leaves no half-made response before consent', async () => {
    const { store, person } = await inTrouble('consent');
    store.fail('save');
    await person.say('yes');
    expect(await person.response()).toBeUndefined();
    await person.say('yes');
    expect(person.asked).toBe('respondent');
  });
});

describe('when the store does not answer at all', () => {
  test.each(['find', 'has', 'read'] as const)('to %s, the person is told and can say it again', async (call) => {
    const { store, person } = await inTrouble('supports');
    store.fail(call);
    await person.say('camhs', 'same');
    expect([person.heard, person.failed]).toEqual([[say('says.cannot-keep')], true]);
    await person.say('camhs', 'same');
    expect(person.asked).toBe('locality');
  });

  test('the person is told in the language they talk in', async () => {
    const { store, person } = await inTrouble('supports');
    await person.say('polski');
    store.fail('save');
    await person.say('szkoła');
    expect(person.heard).toEqual([wordsFor('pl', 'child').say('says.cannot-keep')]);
  });

  test('erasing is not said to be done', async () => {
    const { store, person } = await inTrouble('supports');
    await person.say('forget');
    store.fail('erase');
    await person.say('yes');
    expect(person.heard).toEqual([say('says.cannot-keep')]);
    await person.say('yes');
    expect([person.heard, await person.response()]).toEqual([[say('says.forgotten')], undefined]);
  });
});

describe('when where the talk is cannot be stored', () => {
  test.each(['write', 'add'] as const)(
    '(%s) but the answer can, the person is asked the next and no more',
    async (call) => {
      const { store, person } = await inTrouble('difference-child');
      store.fail(call);
      await person.say('he is safer', 'same');
      expect([person.asked, person.failed]).toEqual(['difference-family', false]);
      await person.say('we are coping');
      expect(await person.answer('difference-child')).toMatchObject({ text: 'he is safer' });
      expect(await person.answer('difference-family')).toMatchObject({ text: 'we are coping' });
    },
  );

  test('at any point, the talk comes to its end', async () => {
    const { store, person } = await inTrouble('respondent');
    store.fail('write', Infinity);
    store.fail('add', Infinity);
    await walkTo(person, undefined);
    expect(saidIn(await person.response())).toEqual(await untroubled());
  });

  test('a changed answer stays, and the next reply is not taken for it', async () => {
    const { store, person } = await inTrouble('difference-child');
    await person.sayAll('back');
    store.fail('write');
    await person.say('south');
    expect(person.asked).toBe('difference-child');
    await person.say('mid morning he is safer');
    expect(await person.answer('locality')).toMatchObject({ options: ['south'] });
    expect(await person.answer('difference-child')).toMatchObject({ text: 'mid morning he is safer' });
  });

  test('after erasing, the next "yes" is no consent', async () => {
    const { store, person } = await inTrouble('supports');
    await person.say('forget');
    store.fail('write');
    await person.say('yes');
    expect(person.heard).toEqual([say('says.forgotten')]);
    await person.say('yes');
    expect([person.asked, await person.response()]).toEqual(['consent', undefined]);
  });

  test('a command is asked for again, as it would be forgotten', async () => {
    const { store, person } = await inTrouble('supports');
    store.fail('write');
    await person.say('back', 'same');
    expect(person.heard.at(-1)).toBe(say('says.cannot-keep'));
    await person.say('back', 'same');
    expect(person.asked).toBe('key-group');
  });
});

/** An adapter on which sending fails so many times. */
function failToSend(times: number): void {
  const send = jest.spyOn(DirectAdapter.prototype, 'sendActivities');
  for (let failure = 0; failure < times; failure++) send.mockRejectedValueOnce(new Error('ECONNRESET'));
}

describe('when an answer is stored but what comes next cannot be sent', () => {
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['difference-child', 'he is safer', 'difference-family'],
    ['consent', 'yes', 'respondent'],
    ['may-quote', 'yes', undefined],
  ])('at %s, the person is told that it is kept, and "hello" goes on', async (at, text, next) => {
    const { person } = await inTrouble(at);
    failToSend(1);
    await person.say(text);
    expect(person.heard).toEqual([say('says.kept-but-lost')]);
    await person.say('hello');
    expect([person.asked, person.failed]).toEqual([next, false]);
  });

  test.each(pathOf(parentSteps))(
    'at %s, the same message from the channel asks the next and counts once',
    async (at) => {
      const { person } = await inTrouble(at);
      const { question } = person;
      failToSend(2);
      await expect(step(person, parentSteps, 'same')).rejects.toThrow('ECONNRESET');
      person.question = question;
      await step(person, parentSteps, 'same');
      await walkTo(person, undefined);
      expect(saidIn(await person.response())).toEqual(await untroubled());
    },
  );

  test('and the process ends, the next one goes on', async () => {
    const { store, person } = await inTrouble('difference-child');
    await person.say('back');
    failToSend(2);
    await expect(person.say('south', 'same')).rejects.toThrow('ECONNRESET');
    await person.moveTo(new Service({ store })).say('south', 'same');
    expect(person.asked).toBe('difference-child');
    expect(await person.answer('locality')).toMatchObject({ options: ['south'] });
  });
});

describe('when another process always saves first', () => {
  afterEach(() => jest.restoreAllMocks());

  test('the turn gives up after a few times, and says so', async () => {
    const { store, person } = await inTrouble('supports');
    const save = jest.spyOn(store.responses, 'save');
    save.mockRejectedValue(new ConflictError('Expected version 3, found 4'));
    await person.say('camhs');
    expect([person.heard, save.mock.calls.length]).toEqual([[say('says.cannot-keep')], 5]);
  });
});
