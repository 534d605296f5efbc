import { jest } from '@jest/globals';
import { wordsFor } from '../../locales/words.ts';
import { essex } from '../support/authorities.ts';
import { Service, type Person } from './person.ts';
import { parentSteps, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');
const REFERENCE = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u;
const SAID = 'he is safer with red socks';
const steps = { ...parentSteps, 'difference-child': SAID };

let service: Service;
let owner: Person;
let reference: string;
beforeEach(async () => {
  service = new Service();
  owner = await service.person({ name: 'owner' }).arrive();
  await owner.tap('consent', ['yes']);
  reference = REFERENCE.exec(owner.words)![0];
  await walkTo(owner, 'difference-family', steps);
});

/** Somebody on another phone, who has not been here before. */
function other(settings: object = {}): Person {
  return service.person({ name: 'other', channel: 'sms', ...settings });
}

/** Ten wrong references, each another. */
const wrong = Array.from({ length: 10 }, (_, index) => `brave-kettle-otter-1000${index}`);

describe('the words to keep', () => {
  test('are given as soon as there is an answer, at a stop and at the end, always the same', async () => {
    await owner.say('stop');
    expect(REFERENCE.exec(owner.words)?.[0]).toBe(reference);
    await owner.say('carry on');
    await walkTo(owner, undefined, steps);
    expect(REFERENCE.exec(owner.words)?.[0]).toBe(reference);
  });

  test('are stored as a hash only', async () => {
    const response = JSON.stringify(await owner.response());
    for (const word of reference.split('-')) expect(response).not.toContain(word);
    expect((await owner.response())?.referenceHash).toMatch(/^[0-9a-f]{64}$/u);
  });
});

const states: [string, (person: Person) => Promise<unknown>][] = [
  ['first of all', () => Promise.resolve()],
  ['before consent', (person) => person.arrive()],
  ['in the middle of their own answers', (person) => walkTo(person, 'supports')],
  ['where a choice is asked of them', (person) => walkTo(person, 'locality')],
  ['after stop', async (person) => (await walkTo(person, 'supports')).press('stop')],
  ['where erasing is asked about', async (person) => (await walkTo(person, 'supports')).press('forget')],
  ['at the end', (person) => walkTo(person, undefined)],
];

describe.each(['page', 'sms', 'msteams', 'webchat'])('on another phone, by %s, the words', (channel) => {
  test.each(states)('open the answers when they are typed %s, and show nothing of them', async (_, go) => {
    const person = other({ channel });
    if (channel === 'page') await go(person);
    const before = await owner.response();
    await person.say(`hello my words are ${reference.toUpperCase().replaceAll('-', ' ')}`);
    expect(JSON.stringify(person.heard)).not.toMatch(/socks|safer/u);
    expect(await owner.response()).toEqual(before);
    await person.press('see');
    // By text nothing said before is ever shown: telephones are shared.
    expect(person.words).toContain(channel === 'sms' ? '/essex/my-answers' : SAID);
  });
});

describe('who holds the answers of another', () => {
  let person: Person;
  beforeEach(async () => {
    person = await other({ channel: 'page' }).arrive();
    await person.say(reference);
  });

  test('chooses what to do first', () => {
    expect(person.heard[0]).toBe(say('says.reference-found'));
    expect(person.question?.options.map(({ id }) => id)).toEqual(['see', 'change', 'copy', 'forget', 'carry-on']);
    expect(person.shown).toMatchObject({ held: true, told: [] });
  });

  test('sees them', async () => {
    await person.tap('held', ['see']);
    expect(person.words).toContain(SAID);
    expect([person.asked, person.shown?.told]).toEqual(['held', []]);
  });

  test.each(['hello', 'what now', 'back', 'skip', 'simpler'])(
    'saying "%s" is asked again, and shown nothing',
    async (text) => {
      await person.say(text);
      expect([person.asked, person.words.includes('socks')]).toEqual(['held', false]);
    },
  );

  test('is asked again where the owner changed something meanwhile, and their words answer nothing', async () => {
    const change = async () => {
      await owner.press('change');
      await owner.tap('change', ['supports']);
      await owner.tap('supports', ['camhs']);
    };
    await change();
    await person.say('rather different words');
    expect(person.asked).toBe('held');
    await person.press('forget');
    await change();
    await person.say('yes');
    expect(person.asked).toBe('held');
    expect(await owner.answer('difference-family')).toBeUndefined();
  });

  test('changes one, and is asked again what to do', async () => {
    await person.tap('held', ['change']);
    await person.tap('change', ['supports']);
    await person.tap('supports', ['doctor-nurse']);
    expect(await owner.answer('supports')).toMatchObject({ options: ['doctor-nurse'] });
    expect([person.asked, await person.response()]).toEqual(['held', undefined]);
  });

  test('goes on with the questions', async () => {
    await person.tap('held', ['carry-on']);
    expect(person.asked).toBe('difference-family');
    await person.say('we are coping');
    expect(await owner.answer('difference-family')).toMatchObject({ text: 'we are coping' });
    await owner.say('hello');
    expect(owner.asked).toBe('confirm-difference');
  });

  test('gets an address of a copy', async () => {
    await person.tap('held', ['copy']);
    expect(person.heard[0]).toBe(say('says.copy'));
  });

  test('erases them, and nothing of their own', async () => {
    await person.say('stop');
    await person.say('carry on');
    await walkTo(person, 'supports');
    const own = await person.response();
    await person.say(reference);
    await person.tap('held', ['forget']);
    expect(person.heard[0]).toBe(say('asides.forget.ask'));
    await person.say('yes');
    expect([await owner.response(), await person.response()]).toEqual([undefined, own]);
    expect(await service.store.responses.countErased({ authority: essex.code, round: '2026-autumn' })).toEqual({
      asked: 1,
      expired: 0,
    });
    await owner.say('hello');
    expect([owner.failed, owner.asked]).toEqual([false, 'consent']);
    await person.say('carry on');
    expect(person.asked).toBe('supports');
  });

  test.each<[string, () => Promise<unknown>]>([
    ['stop', () => person.say('stop')],
    ['saying that somebody else is here', () => person.say('this is someone else')],
    ['thirty minutes away', () => Promise.resolve(service.pass(31))],
  ])('lets them go by %s', async (_, go) => {
    const before = await owner.response();
    await go();
    await person.say('see');
    expect(person.words).not.toContain('socks');
    expect(person.words).not.toContain(say('says.you-said'));
    expect([person.shown?.held, await owner.response()]).toEqual([false, before]);
  });

  test('holds them as long as they talk', async () => {
    service.pass(20);
    await person.say('see');
    service.pass(20);
    await person.say('see');
    expect(person.words).toContain(SAID);
  });

  test('hears that there is nothing when they were erased meanwhile', async () => {
    await owner.say('forget');
    await owner.say('yes');
    await person.say('see');
    expect([person.failed, person.heard[0]]).toEqual([false, wordsFor('en', 'child').say('says.nothing-to-see')]);
  });
});

test('the words of one council do not open the answers in another', async () => {
  const person = await other({ channel: 'page', authority: 'haringey' }).arrive();
  await person.say(reference);
  expect(person.heard[0]).toBe(say('says.reference-unknown'));
});

test('without a council the words bring the person to theirs', async () => {
  const person = other({ authority: undefined, channel: 'webchat' });
  await person.say(reference);
  await person.say('see');
  expect(person.words).toContain(SAID);
});

describe('wrong words', () => {
  test('are no answer, and keep the talk where it is', async () => {
    const before = await owner.response();
    await owner.say(wrong[0]!);
    expect(owner.heard[0]).toBe(say('says.reference-unknown'));
    expect([owner.asked, await owner.response()]).toEqual(['difference-family', before]);
  });

  test('too often close the door to right ones too, with the same reply, for an hour', async () => {
    const person = await other({ channel: 'page' }).arrive();
    await person.sayAll(...wrong.slice(0, 5));
    expect(person.heard[0]).toBe(say('says.reference-unknown'));
    const { words } = await person.say(wrong[6]!);
    await person.say(reference);
    expect([person.words, person.heard[0]]).toEqual([words, say('says.reference-wait')]);
    jest.useFakeTimers({ now: Date.now() + 61 * 60_000, doNotFake: ['setTimeout', 'setImmediate', 'nextTick'] });
    await person.say(reference);
    jest.useRealTimers();
    expect(person.heard[0]).toBe(say('says.reference-found'));
  });

  test('of one person do not keep out another', async () => {
    await other().sayAll(...wrong);
    const person = await service.person({ name: 'third' }).say(reference);
    expect(person.heard[0]).toBe(say('says.reference-found'));
  });

  test('of many people for one council leave two tries to each', async () => {
    for (let index = 0; index < 25; index++) await other({ name: `guesser-${index}` }).sayAll(...wrong.slice(0, 5));
    const person = await other({ name: 'third' }).say(wrong[0]!);
    expect(person.words).toContain(say('says.reference-unknown'));
    await person.say(reference);
    expect(person.words).toContain(say('says.reference-found'));
    const guesser = await other({ name: 'fourth' }).sayAll(wrong[0]!, wrong[1]!, reference);
    expect(guesser.words).toContain(say('says.reference-wait'));
  });
});

test('what has expired is gone, and the talk begins anew without a fault', async () => {
  service.pass(91 * 24 * 60);
  expect(await owner.response()).toBeDefined();
  await service.store.responses.erase((await owner.response())!, 'expired');
  await owner.say('we are coping');
  expect([owner.failed, owner.asked]).toEqual([false, 'consent']);
});
