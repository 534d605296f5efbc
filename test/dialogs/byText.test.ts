import type { Activity } from 'botbuilder-core';
import { locales, stopWords, wordsFor } from '../../locales/words.ts';
import { listening } from './listening.ts';
import { Service, type Person } from './person.ts';
import { parentSteps, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent', 'sms');
const child = wordsFor('en', 'child', 'sms');

let service: Service;
beforeEach(() => {
  service = new Service();
});

const typed = ['hello', 'yes', 'parent', '2', '1 and 3', 'mid'];

/** A parent by text who has come to the first open question. */
async function begun(settings: object = {}): Promise<Person> {
  return await service.person({ channel: 'sms', ...settings }).sayAll(...typed);
}

/** What is said to a text; empty when nothing is. */
async function replyTo(person: Person, text: string): Promise<string> {
  person.heard = [];
  return (await person.say(text)).words;
}

describe('stop by text', () => {
  test.each(['STOP', 'stopall', 'Unsubscribe', 'CANCEL', 'end', 'Quit.', ...stopWords])(
    '"%s" is confirmed once',
    async (word) => {
      const person = await begun();
      expect(await replyTo(person, word)).toBe(say('says.stopped'));
      for (const later of [
        word,
        'hello',
        'yes',
        '1',
        'back',
        'skip',
        'change',
        'polski',
        'ok thanks',
        'he is calmer now',
      ])
        expect([later, await replyTo(person, later)]).toEqual([later, '']);
      expect((await person.response())?.status).toBe('stopped');
    },
  );

  test.each(locales)('is understood in a talk in %s, in any of the languages', async (locale) => {
    const { say: saying } = wordsFor(locale, 'parent', 'sms');
    for (const word of new Set(['stop', ...stopWords])) {
      const person = await begun({ name: `${locale} ${word}` });
      await person.say({ en: 'english', pl: 'polski', ur: 'اردو' }[locale]);
      expect([word, await replyTo(person, word)]).toEqual([word, saying('says.stopped')]);
    }
  });

  test('is undone by START, which goes on where it was', async () => {
    const person = await begun();
    await person.say('stop');
    const reply = await replyTo(person, 'START');
    expect(reply).toContain(say('questions.difference-child.ask'));
    expect((await person.response())?.status).toBe('open');
  });

  test('HELP, copies and erasing are answered still, and change nothing about it', async () => {
    const person = await begun();
    await person.say('stop');
    expect(await replyTo(person, 'HELP')).toContain(say('says.help'));
    expect(await replyTo(person, 'see')).toContain(say('says.see-on-page'));
    expect(await replyTo(person, 'hello')).toBe('');
    await person.say('forget');
    expect(await replyTo(person, 'yes')).toBe(child.say('says.forgotten'));
    expect(await person.response()).toBeUndefined();
    expect(await replyTo(person, 'hello again')).toBe('');
  });

  test('words of harm are passed on and answered with help all the same', async () => {
    service = listening();
    const person = await begun();
    await person.say('stop');
    expect(await replyTo(person, 'my partner hits the children with a belt')).toContain('999');
    const alerts = await Array.fromAsync(service.store.alerts.list({ waiting: true }));
    expect(alerts).toHaveLength(1);
  });

  test('holds on when somebody who has finished texts after the next round has begun', async () => {
    const person = await walkTypedToEnd(await begun());
    await person.say('stop');
    service.pass(60 * 24 * 365);
    expect(await replyTo(person, 'hello')).toBe('');
    expect(await replyTo(person, 'start')).not.toBe('');
  });

  test('whoever says no to taking part is left in peace too', async () => {
    const person = await service.person({ channel: 'sms' }).say('hello');
    expect(await replyTo(person, 'no thanks')).toBe(child.say('says.declined'));
    expect(await replyTo(person, 'ok')).toBe('');
    expect(await replyTo(person, 'start')).toContain(child.say('questions.consent.ask', { authority: 'Essex' }));
  });
});

describe('what was said before is never shown by text', () => {
  test.each(['see', 'copy', 'what did i say', 'download'])('"%s" leads to the page', async (word) => {
    const person = await begun();
    await person.say('he is safer with red socks');
    const reply = await replyTo(person, word);
    expect(reply).toBe(`${say('says.see-on-page')}\nhttps://family-views.example/essex/my-answers`);
  });

  test('codes are read back of words just sent, and not of words of some time ago', async () => {
    const person = await begun();
    await person.say('he is safer');
    expect(await replyTo(person, 'we are coping')).toContain('feeling safer');
    service.pass(31);
    const reply = await replyTo(person, 'hmm');
    expect(reply).not.toContain('feeling safer');
    expect(reply).toContain(say('questions.improve.again'));
  });

  test('a change asks the question again, and nothing about codes', async () => {
    const person = await begun();
    await person.sayAll('he is safer', 'we are coping', 'yes');
    const list = await replyTo(person, 'change');
    expect(list).toContain('What has changed');
    expect(list).not.toContain(say('questions.confirm-difference.short'));
    expect(list).not.toContain('safer');
  });

  test('who texts the words of the answers is not shown them either', async () => {
    const owner = await walkTo(service.person({ name: 'owner' }), 'improve');
    await owner.press('stop');
    const [words] = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u.exec(owner.words)!;
    const person = service.person({ name: 'phone', channel: 'sms' });
    const heard: string[] = [];
    for (const text of [words, 'see', '1', 'copy', 'carry on']) heard.push(await replyTo(person, text));
    expect(heard.join('\n')).not.toMatch(/safer|coping/u);
  });
});

describe('the council is asked for by name', () => {
  test('without a list, in which a number would be a place', async () => {
    const person = service.person({ channel: 'sms', authority: undefined });
    expect(await replyTo(person, 'hi')).toBe(child.say('asides.authority.ask'));
    expect(await replyTo(person, '4')).toContain(child.say('asides.authority.again'));
    expect(await replyTo(person, 'essex')).toContain('Family Views for Essex');
  });

  test.each(['Essex', 'HELLO ESSEX', 'essex please'])('and not where the first text is its name: %s', async (text) => {
    const person = service.person({ name: text, channel: 'sms', authority: undefined });
    expect(await replyTo(person, text)).toContain('Family Views for Essex');
  });
});

describe('a long answer that comes as several texts', () => {
  const parts = [
    'He is so much safer now than he was last year and he goes out with the',
    'other boys in the street without me having to worry about any of it',
    'and the no one ever rings me from the school these days',
  ];

  test('becomes one answer, whatever is asked in between', async () => {
    const person = await sending();
    await person.send(parts[0]!, 0);
    const [reply] = await person.send(parts[1]!, 3);
    await person.send(parts[2]!, 5);
    const { answers } = (await person.response())!;
    expect(answers['difference-child']).toMatchObject({ kind: 'text', text: parts.join('\n') });
    expect(answers['difference-family']).toBeUndefined();
    expect(reply!.text).toContain(say('questions.difference-family.ask'));
  });

  test('and one of a minute later answers what is asked then', async () => {
    const person = await sending();
    await person.send(parts[0]!, 0);
    await person.send(parts[1]!, 60);
    expect((await person.response())!.answers['difference-family']).toMatchObject({ text: parts[1] });
  });

  test('a choice in time is a choice', async () => {
    const person = await sending();
    await person.send('he is safer', 0);
    await person.send('we are coping', 60);
    await person.send('yes', 63);
    const { answers } = (await person.response())!;
    expect(answers['confirm-difference']).toMatchObject({ options: ['yes'] });
    expect(answers['difference-family']).toMatchObject({ text: 'we are coping' });
  });

  test('stop in time is stop', async () => {
    const person = await sending();
    await person.send(parts[0]!, 0);
    await person.send('stop', 2);
    expect((await person.response())!.status).toBe('stopped');
  });
});

async function walkTypedToEnd(person: Person): Promise<Person> {
  return await person.sayAll('he is safer', 'we are coping', 'yes', 'more reliability', 'yes', 'no');
}

/** Somebody whose texts come with the time at which they were sent, in seconds. */
async function sending() {
  await begun({ name: 'sender' });
  const person = service.person({ channel: 'sms', name: 'sender' });
  const adapter = service.talking.direct();
  const base: Partial<Activity> = {
    type: 'message',
    channelId: 'sms',
    from: { id: 'sender', name: '' },
    recipient: { id: 'bot', name: '' },
    conversation: { id: 'sender', name: '', isGroup: false, conversationType: 'personal' },
    channelData: { familyViews: { authority: 'essex' } },
  };
  let count = 0;
  return {
    response: () => person.response(),
    send: (text: string, seconds: number) =>
      adapter.say({
        ...base,
        id: `s${++count}`,
        text,
        timestamp: new Date(Date.parse('2026-11-02T10:00:00Z') + seconds * 1000),
      }),
  };
}

test('a whole survey by text ends as on any channel', async () => {
  const person = await walkTypedToEnd(await begun());
  expect((await person.response())?.status).toBe('complete');
  expect(Object.keys((await person.response())!.answers)).toEqual(
    expect.arrayContaining(Object.keys(parentSteps).slice(0, 5)),
  );
});
