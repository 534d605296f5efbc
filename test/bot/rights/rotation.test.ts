import { openMemory } from '../../../store/memory.ts';
import type { Store } from '../../../store/store.ts';
import { Service, type Person } from '../../dialogs/person.ts';
import { walkTo } from '../../dialogs/walk.ts';

const REFERENCE = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u;
const old = Buffer.alloc(32, 1);
const fresh = Buffer.alloc(32, 2);

let store: Store;
let person: Person;
let reference: string;
beforeEach(async () => {
  store = openMemory();
  person = await new Service({ store, keys: [old] }).person().arrive();
  await person.tap('consent', ['yes']);
  [reference] = REFERENCE.exec(person.words)! as unknown as [string];
  await walkTo(person, 'supports');
});

const responses = () => Array.fromAsync(store.responses.list({ authority: 'E10000012', round: '2026-autumn' }));

describe('with a new key before the old one', () => {
  let both: Service;
  beforeEach(() => {
    both = new Service({ store, keys: [fresh, old] });
  });

  test('people go on where they were, and their answers go over to the new key', async () => {
    const [before] = await responses();
    person.moveTo(both);
    await person.say('camhs');
    expect(person.asked).toBe('locality');
    const [after, ...others] = await responses();
    expect(others).toEqual([]);
    expect(after).toMatchObject({ id: before!.id, answers: { supports: { options: ['camhs'] } } });
    expect(after!.personKey).not.toBe(before!.personKey);
  });

  test('a message dealt with before is still known', async () => {
    await person.say('camhs', 'one');
    person.moveTo(both);
    person.heard = [];
    await person.say('camhs', 'one');
    expect(person.heard).toEqual([]);
  });

  test('nothing of the state stays under the old key', async () => {
    const talks = (await responses())[0]!.talks!;
    expect(Object.keys(await store.botState.read(talks))).toEqual(talks);
    await person.moveTo(both).say('hello');
    expect(await store.botState.read(talks)).toEqual({});
  });

  test('the words people keep stay the same, and open the answers', async () => {
    const other = await both.person({ name: 'other' }).say(reference);
    expect(other.asked).toBe('held');
    await person.moveTo(both).say('stop');
    expect(REFERENCE.exec(person.words)?.[0]).toBe(reference);
  });
});

test('once the old key is gone, people who came back since go on, and are given new words', async () => {
  await person.moveTo(new Service({ store, keys: [fresh, old] })).say('camhs');
  const later = new Service({ store, keys: [fresh] });
  await person.moveTo(later).say('mid');
  expect(person.asked).toBe('difference-child');
  await person.say('stop');
  const [words] = REFERENCE.exec(person.words)!;
  expect(words).not.toBe(reference);
  const other = await later.person({ name: 'other' }).say(words);
  expect(other.asked).toBe('held');
});
