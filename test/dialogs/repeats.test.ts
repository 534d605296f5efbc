import fc from 'fast-check';
import { openMemory } from '../../store/memory.ts';
import type { Store } from '../../store/store.ts';
import { Service, type Person } from './person.ts';
import { saidIn } from './same.ts';
import { parentSteps, step, walkTo } from './walk.ts';

/** A store that takes its time, so that two turns at once really are at once. */
function slowStore(): Store {
  const store = openMemory();
  const slowly = async <T>(act: () => Promise<T>): Promise<T> => {
    await new Promise((resolve) => setImmediate(resolve));
    return await act();
  };
  return {
    ...store,
    responses: {
      ...store.responses,
      find: (key) => slowly(() => store.responses.find(key)),
      save: (response) => slowly(() => store.responses.save(response)),
    },
  };
}

/** The same person as two processes on one store meet them. */
function twoProcesses(store: Store): [Person, Person] {
  const [one, two] = twoServices(store);
  return [one.person(), two.person()];
}

function twoServices(store: Store = openMemory()): [Service, Service] {
  return [new Service({ store }), new Service({ store })];
}

const messages: [at: string, text: string, asked: string | undefined][] = [
  ['consent', 'yes', 'respondent'],
  ['respondent', 'mum', 'key-group'],
  ['supports', '1 and 3', 'locality'],
  ['difference-child', 'good', 'difference-child'],
  ['difference-child', 'he is safer', 'difference-family'],
  ['confirm-difference', 'not quite', 'correct-difference'],
  ['supports', 'skip', 'locality'],
  ['supports', 'blah', 'supports'],
  ['supports', 'back', 'key-group'],
  ['may-quote', 'yes', undefined],
];

async function once(at: string, text: string): Promise<object | undefined> {
  const person = await walkTo(new Service().person(), at);
  await person.say(text);
  return saidIn(await person.response());
}

describe('the same message three times', () => {
  test.each(messages)('at %s, "%s": one after the other is once', async (at, text, asked) => {
    const person = await walkTo(new Service().person(), at);
    for (let times = 0; times < 3; times++) await person.say(text, 'same');
    expect([person.asked, saidIn(await person.response())]).toEqual([asked, await once(at, text)]);
  });

  test.each(messages)('at %s, "%s": all at once is once', async (at, text) => {
    const person = await walkTo(new Service({ store: slowStore() }).person(), at);
    await Promise.all([person.say(text, 'same'), person.say(text, 'same'), person.say(text, 'same')]);
    expect(saidIn(await person.response())).toEqual(await once(at, text));
  });

  test.each(messages)('at %s, "%s": after a restart is once', async (at, text, asked) => {
    const service = new Service();
    const person = await walkTo(service.person(), at);
    for (let times = 0; times < 3; times++) {
      await person.say(text, 'same');
      person.moveTo(new Service({ store: service.store }));
    }
    expect([person.asked, saidIn(await person.response())]).toEqual([asked, await once(at, text)]);
  });

  test.each(messages)('at %s, "%s": at once in two processes is once, and the talk goes on', async (at, text) => {
    const [one, two] = twoProcesses(slowStore());
    await walkTo(one, at);
    await Promise.all([one.say(text, 'same'), two.say(text, 'same'), one.say(text, 'same')]);
    expect(saidIn(await one.response())).toEqual(await once(at, text));
    await one.arrive();
    await walkTo(one, undefined);
    expect((await one.response())?.status).toBe('complete');
  });

  test.each(messages.filter(([, text]) => text !== 'back' && text !== 'blah'))(
    'at %s, "%s": is once even where nobody remembers it was seen',
    async (at, text, asked) => {
      const store = openMemory();
      const forgetful = { ...store, seen: { has: () => Promise.resolve(false), add: () => Promise.resolve() } };
      const person = await walkTo(new Service({ store: forgetful }).person(), at);
      for (let times = 0; times < 3; times++) await person.say(text, 'same');
      expect([person.asked, saidIn(await person.response())]).toEqual([asked, await once(at, text)]);
    },
  );

  test('of "stop", unseen, is still stopped', async () => {
    const store = openMemory();
    const forgetful = { ...store, seen: { has: () => Promise.resolve(false), add: () => Promise.resolve() } };
    const person = await walkTo(new Service({ store: forgetful }).person(), 'supports');
    await person.say('stop', 'same');
    const { words } = person;
    await person.say('stop', 'same');
    expect([person.words, person.asked, (await person.response())?.status]).toEqual([words, undefined, 'stopped']);
  });
});

describe('two messages of one person at the same instant', () => {
  test('are taken in order in one process', async () => {
    const person = await walkTo(new Service({ store: slowStore() }).person(), 'difference-child');
    await Promise.all([person.say('first he is safer'), person.say('then we are coping')]);
    expect(await person.answer('difference-child')).toMatchObject({ text: 'first he is safer' });
    expect(await person.answer('difference-family')).toMatchObject({ text: 'then we are coping' });
    expect(person.asked).toBe('confirm-difference');
  });

  test('are both kept in two processes, and the talk goes on', async () => {
    const [one, two] = twoProcesses(slowStore());
    await walkTo(one, 'difference-child');
    await Promise.all([one.say('he is safer'), two.say('we are coping')]);
    const { answers } = (await one.response())!;
    const texts = ['difference-child', 'difference-family']
      .map((id) => answers[id])
      .map((each) => each?.kind === 'text' && each.text);
    expect(texts.toSorted()).toEqual(['he is safer', 'we are coping']);
    await one.say('hello');
    expect(one.asked).toBe('confirm-difference');
  });

  test('agreeing twice in two processes begins once', async () => {
    const [one, two] = twoProcesses(slowStore());
    await walkTo(one, 'consent');
    await Promise.all([one.tap('consent', ['yes']), two.tap('consent', ['yes'])]);
    expect(saidIn(await one.response())).toEqual(await once('consent', 'yes'));
  });

  test('one that erases and one that answers leave a whole response or none', async () => {
    const [one, two] = twoProcesses(slowStore());
    await walkTo(one, 'difference-child');
    await one.say('forget');
    await Promise.all([one.say('yes'), two.tap('supports', ['camhs'])]);
    const left = Object.keys((await one.response())?.answers ?? {});
    expect([[], ['consent', 'respondent', 'key-group', 'supports', 'locality']]).toContainEqual(left);
    await one.say('hello');
    expect(one.failed).toBe(false);
  });
});

describe('people at once', () => {
  test('do not wait for each other, nor mix', async () => {
    const service = new Service({ store: slowStore() });
    const people = Array.from({ length: 20 }, (_, index) => service.person({ name: `person-${index}` }));
    await Promise.all(people.map((person) => walkTo(person, 'difference-child')));
    await Promise.all(people.map((person, index) => person.say(`this is what number ${index} says`)));
    for (const [index, person] of people.entries())
      expect(await person.answer('difference-child')).toMatchObject({ text: `this is what number ${index} says` });
  });
});

/** One thing a person does, and how often and where the channel delivers it. */
interface Delivered {
  /** `answer` stands for what answers the question asked. */
  text: string;
  /** In which process each further copy arrives. */
  copies: number[];
  /** An earlier message that comes once more after this one. */
  straggler?: number;
}

const said = fc.constantFrom(
  ...[
    'answer',
    'answer',
    'answer',
    'answer',
    'back',
    'skip',
    'good',
    'idk',
    '1',
    '2 and 3',
    'stop',
    'carry on',
    'hello',
  ],
  ...[
    'change',
    'forget',
    'start again',
    'no',
    'yes',
    'simpler',
    'see',
    'polski',
    'im the child',
    'im 12',
    'he is safer',
    '',
    '7',
  ],
);
const delivered: fc.Arbitrary<Delivered> = fc.record(
  {
    text: said,
    copies: fc.array(fc.nat(1), { maxLength: 2 }),
    straggler: fc.nat(20),
  },
  { requiredKeys: ['text', 'copies'] },
);

/** Says the text, or what answers the question asked. */
async function deliver(person: Person, text: string, id: string): Promise<void> {
  if (text === 'answer' && person.asked !== undefined && person.asked in parentSteps)
    await step(person, parentSteps, id);
  else await person.say(text === 'answer' ? 'yes' : text, id);
}

/** The response that comes of a talk, with each message delivered once, or as often and as late as it says. */
async function outcomeOf(talk: Delivered[], isRepeated: boolean): Promise<object | undefined> {
  const processes = twoServices();
  const person = await processes[0].person().arrive();
  for (const [index, { text, copies, straggler = index }] of talk.entries()) {
    const { question } = person;
    await deliver(person, text, `message-${index}`);
    const { question: asked } = person;
    for (const place of isRepeated ? copies : []) {
      // A copy says what the first said, whatever has been asked since.
      person.question = question;
      await deliver(person.moveTo(processes[place]!), text, `message-${index}`);
    }
    person.question = asked;
    if (isRepeated && straggler < index) await person.say(talk[straggler]!.text, `message-${straggler}`);
  }
  return saidIn(await person.response());
}

test('any talk whose messages come up to three times, late, and here and there ends as if each had come once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(delivered, { minLength: 1, maxLength: 20 }), async (talk) => {
      expect(await outcomeOf(talk, true)).toEqual(await outcomeOf(talk, false));
    }),
    { numRuns: 200 },
  );
});
