import { wordsFor } from '../../locales/words.ts';
import { Service, type Person } from './person.ts';
import { walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');
const childSay = wordsFor('en', 'child').say;
const parentAt = (question?: string) => walkTo(new Service().person(), question);

async function said(person: Person, text: string): Promise<[string | undefined, string | undefined]> {
  await person.say(text);
  return [person.heard[0], person.asked];
}

describe('stop', () => {
  test('before consent keeps nothing, and asks nothing until told to carry on', async () => {
    const person = await parentAt('consent');
    expect(await said(person, 'stop')).toEqual([childSay('says.stopped-nothing-kept'), undefined]);
    for (const text of ['yes', 'hello', '1', 'back', 'skip', 'simpler'])
      expect(await said(person, text)).toEqual([childSay('says.still-stopped'), undefined]);
    expect(await person.response()).toBeUndefined();
    expect(await said(person, 'carry on')).toEqual([childSay('says.carrying-on'), 'consent']);
  });

  test('after consent keeps what was said, and carries on from the same question', async () => {
    const person = await parentAt('supports');
    expect(await said(person, 'stop')).toEqual([say('says.stopped'), undefined]);
    expect((await person.response())?.status).toBe('stopped');
    expect(await said(person, 'camhs')).toEqual([say('says.still-stopped'), undefined]);
    expect(await said(person, 'carry on')).toEqual([say('says.carrying-on'), 'supports']);
    expect((await person.response())?.status).toBe('open');
  });

  test('twice is stop', async () => {
    const person = await parentAt('supports');
    await person.sayAll('stop', 'stop');
    expect(person.heard).toEqual([say('says.stopped'), expect.stringMatching(/[a-z]+-[a-z]+-[a-z]+-\d{5}/u)]);
  });

  test('at the end leaves a finished response finished', async () => {
    const person = await parentAt();
    await person.say('stop');
    expect((await person.response())?.status).toBe('complete');
    expect(await said(person, 'carry on')).toEqual([say('says.carrying-on'), undefined]);
    expect(person.words).toContain(say('says.thanks'));
  });

  test('leaves see, help, change and the language to the person', async () => {
    const person = await parentAt('locality');
    await person.say('stop');
    expect((await said(person, 'see'))[0]).toContain(say('says.you-said'));
    expect(await said(person, 'help')).toEqual([say('says.help'), undefined]);
    expect(await said(person, 'polski')).toEqual([wordsFor('pl', 'parent').say('says.language-changed'), undefined]);
    expect(await said(person, 'zmień')).toEqual([wordsFor('pl', 'parent').say('asides.change.ask'), 'change']);
  });

  test('while something was being asked beside the survey forgets that', async () => {
    const person = await parentAt('supports');
    await person.sayAll('forget', 'stop', 'yes');
    expect(person.heard).toEqual([say('says.still-stopped')]);
    expect(await person.response()).toBeDefined();
  });
});

describe('start again', () => {
  test('asks first, and "no" keeps everything', async () => {
    const person = await parentAt('supports');
    const before = await person.response();
    expect((await said(person, 'start again'))[1]).toBe('start-again');
    expect(await said(person, 'no')).toEqual([say('says.kept'), 'supports']);
    expect(await person.response()).toEqual(before);
  });

  test('erases everything and begins with consent', async () => {
    const person = await parentAt('supports');
    const { id } = (await person.response())!;
    await person.say('start again');
    expect(await said(person, 'yes')).toEqual([childSay('says.started-again'), 'consent']);
    expect(await person.response()).toBeUndefined();
    await walkTo(person, 'key-group');
    expect((await person.response())?.id).not.toBe(id);
  });

  test('when stopped carries on with a new talk', async () => {
    const person = await parentAt('supports');
    await person.sayAll('stop', 'start again', 'yes', 'yes');
    expect(person.asked).toBe('respondent');
  });
});

describe('forget', () => {
  test.each(['consent', 'key-group', 'confirm-difference', undefined])('at %s erases all that was said', async (at) => {
    const person = await parentAt(at);
    await person.say('forget');
    if (at !== 'consent') await person.say('yes');
    expect(person.heard).toEqual([childSay('says.forgotten')]);
    expect(await person.response()).toBeUndefined();
    expect((await said(person, 'see'))[0]).toBe(childSay('says.nothing-to-see'));
  });

  test('before there is anything, and "yes" after it, is no consent', async () => {
    const person = await parentAt('consent');
    await person.sayAll('forget', 'yes');
    expect([person.asked, await person.response()]).toEqual(['consent', undefined]);
  });

  test('leaves nothing in the state either, and the next talk is a new one', async () => {
    const person = await parentAt('difference-family');
    await person.sayAll('forget', 'yes');
    expect(person.shown).toMatchObject({ register: 'child', done: false, told: [] });
    await person.sayAll('carry on', 'yes', 'child', '9');
    expect(person.asked).toBe('key-group');
    expect(Object.keys((await person.response())!.answers)).toEqual(['consent', 'respondent', 'age-band']);
  });

  test.each(['no', 'not sure', 'ok what does that do', 'maybe yes later', 'what?'])(
    'does not on "%s"',
    async (text) => {
      const person = await parentAt('supports');
      await person.sayAll('forget', text);
      expect(await person.response()).toBeDefined();
      expect(person.words).not.toContain(say('says.forgotten'));
    },
  );

  test.each(['forget', 'start-again'] as const)(
    '%s is asked anew where the talk went on elsewhere',
    async (command) => {
      const person = await parentAt('supports');
      await person.press(command);
      await person.tap('supports', ['camhs']);
      await person.tap(command, ['yes']);
      expect([person.asked, await person.answer('supports')]).toEqual([
        command,
        expect.objectContaining({ kind: 'chosen' }),
      ]);
      await person.tap(command, ['yes']);
      expect(await person.response()).toBeUndefined();
    },
  );

  test('is asked once more and then left', async () => {
    const person = await parentAt('supports');
    await person.say('forget');
    expect(await said(person, 'blah')).toEqual([say('says.not-understood'), 'forget']);
    expect(await said(person, 'blah')).toEqual([say('says.kept'), 'supports']);
  });

  test('asked before somebody went away is not answered by their next word', async () => {
    const person = await parentAt();
    await person.say('forget');
    await person.arrive();
    await person.say('yes');
    expect(await person.response()).toBeDefined();
  });

  test('leaves other people alone', async () => {
    const service = new Service();
    const ada = await walkTo(service.person({ name: 'ada' }), 'supports');
    const ben = await walkTo(service.person({ name: 'ben' }), 'supports');
    await ada.sayAll('forget', 'yes');
    expect([await ada.response(), (await ben.response())?.status]).toEqual([undefined, 'open']);
  });
});

describe('consent', () => {
  test('refused asks nothing and keeps nothing', async () => {
    const person = await parentAt('consent');
    expect(await said(person, 'no')).toEqual([childSay('says.declined'), undefined]);
    expect(await said(person, 'hi')).toEqual([childSay('says.still-stopped'), undefined]);
    expect(await person.response()).toBeUndefined();
  });

  test('refused and given later begins', async () => {
    const person = await parentAt('consent');
    await person.sayAll('no', 'carry on', 'yes');
    expect(person.asked).toBe('respondent');
    expect(await person.answer('consent')).toMatchObject({ options: ['yes'] });
  });

  test.each(['ok what is this about', 'can i say yes later', 'who are you', 'yes?? why', '👍'])(
    'is not read out of "%s"',
    async (text) => {
      const person = await parentAt('consent');
      await person.say(text);
      expect([person.asked, await person.response()]).toEqual(['consent', undefined]);
    },
  );
});

describe('a child under 8', () => {
  const childAt = async () => (await parentAt('respondent')).sayAll('child', 'im 7');

  test('with a grown-up goes on', async () => {
    const person = await childAt();
    expect(person.asked).toBe('grown-up');
    await person.say('my mum is here');
    expect(person.asked).toBe('key-group');
  });

  test('without a grown-up is asked to come back with one', async () => {
    const person = await childAt();
    expect(await said(person, 'no')).toEqual([childSay('says.not-now'), undefined]);
    expect(await said(person, 'hi')).toEqual([childSay('says.still-stopped'), undefined]);
    expect(await person.answer('grown-up')).toBeUndefined();
    expect((await said(person, 'carry on'))[1]).toBe('grown-up');
    await person.say('yes');
    expect(person.asked).toBe('key-group');
  });
});
