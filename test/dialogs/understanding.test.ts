import { wordsFor } from '../../locales/words.ts';
import { Service } from './person.ts';
import { walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');
const parentAt = (question?: string) => walkTo(new Service().person(), question);

describe('a reply that is not understood', () => {
  test('is asked again in other words, then the simplest, then left out kindly', async () => {
    const person = await parentAt('supports');
    const heard: string[][] = [];
    for (const text of ['blah', 'wibble', 'xyzzy']) heard.push((await person.say(text)).heard);
    expect(heard).toEqual([
      [say('says.not-understood'), say('questions.supports.again')],
      [say('says.not-understood'), say('questions.supports.simply')],
      [say('says.skipped-kindly'), say('questions.locality.ask')],
    ]);
    expect(await person.answer('supports')).toMatchObject({ kind: 'skipped', why: 'not-understood' });
  });

  test('is counted for each question anew', async () => {
    const person = await parentAt('supports');
    await person.sayAll('blah', 'wibble', 'camhs', 'blah');
    expect(person.heard).toEqual([say('says.not-understood'), say('questions.locality.again')]);
  });

  test('never leaves out a question that is needed', async () => {
    const person = await parentAt('respondent');
    for (let times = 0; times < 12; times++) expect((await person.say('blah')).asked).toBe('respondent');
    await person.say('mum');
    expect(person.asked).toBe('key-group');
  });

  test('leaves a settled answer that was to be changed as it was', async () => {
    const person = await parentAt('supports');
    await person.sayAll('back', 'blah', 'wibble', 'xyzzy');
    expect([person.asked, person.heard[0]]).toEqual(['supports', say('says.kept')]);
    expect(await person.answer('key-group')).toMatchObject({ options: ['autism'] });
  });

  test.each(['', '   ', '\n'])('%j says nothing', async (text) => {
    const person = await parentAt('difference-child');
    await person.say(text);
    expect([person.asked, person.heard[0]]).toEqual(['difference-child', say('says.not-understood')]);
  });

  test.each(['supports', 'improve'])('of 60,000 characters at %s is too long, and asked again', async (question) => {
    const person = await parentAt(question);
    await person.say('a'.repeat(60_000));
    expect([person.asked, person.heard[0]]).toEqual([question, say('says.too-long', { max: 50_000 })]);
    expect(await person.answer(question)).toBeUndefined();
  });
});

describe('a thin answer', () => {
  test.each(['good', 'idk', 'It was ok.', 'much better', '😀'])('"%s" gets one follow-up', async (text) => {
    const person = await parentAt('difference-child');
    await person.say(text);
    expect(person.heard).toEqual([say('questions.difference-child.follow-up')]);
    await person.say('he is safer');
    expect(person.asked).toBe('difference-family');
    expect(await person.answer('difference-child')).toMatchObject({
      text: `${text}\nhe is safer`,
      followUp: 'done',
      coding: { codes: [{ code: 'safer' }] },
    });
  });

  test('with a thin follow-up is left at that', async () => {
    const person = await parentAt('difference-child');
    await person.sayAll('good', 'dunno');
    expect(person.asked).toBe('difference-family');
    expect(await person.answer('difference-child')).toMatchObject({ text: 'good\ndunno', followUp: 'done' });
  });

  test.each(['calmer', 'he sleeps through now', 'nothing has changed for us'])('is not "%s"', async (text) => {
    const person = await parentAt('difference-child');
    await person.say(text);
    expect(person.asked).toBe('difference-family');
  });

  test('given anew gets no second follow-up', async () => {
    const person = await parentAt('difference-child');
    await person.sayAll('good', 'fine', 'back', 'ok');
    expect(person.asked).toBe('difference-family');
    expect(await person.answer('difference-child')).toMatchObject({ text: 'ok', followUp: 'done' });
  });

  test('in place of a full one is taken as it is', async () => {
    const person = await parentAt('difference-family');
    await person.sayAll('back', 'good');
    expect(person.asked).toBe('difference-family');
    expect(await person.answer('difference-child')).toMatchObject({ text: 'good' });
  });

  test('waits for its follow-up after a restart too', async () => {
    const service = new Service();
    const person = await walkTo(service.person(), 'difference-child');
    await person.say('good');
    await person.moveTo(new Service({ store: service.store })).say('he is calmer');
    expect(await person.answer('difference-child')).toMatchObject({ text: 'good\nhe is calmer', followUp: 'done' });
  });
});

describe('a picture or a file', () => {
  const picture = { contentType: 'image/png', contentUrl: 'https://example.org/a.png' };

  test('is not read, and the question is asked again', async () => {
    const service = new Service();
    const person = await walkTo(service.person(), 'difference-child');
    const replies = await service.talking.direct().say({
      type: 'message',
      id: 'p1',
      channelId: 'page',
      from: { id: 'ada', name: '' },
      recipient: { id: 'bot', name: '' },
      conversation: { id: 'ada', name: '', isGroup: false, conversationType: 'personal' },
      channelData: { familyViews: { authority: 'essex' } },
      attachments: [picture],
    });
    expect(replies.map(({ text }) => text)).toEqual([say('says.only-text'), say('questions.difference-child.ask')]);
    expect(await person.answer('difference-child')).toBeUndefined();
  });
});

describe('simpler', () => {
  test('asks this question and all after it in the simplest words', async () => {
    const person = await parentAt('key-group');
    await person.say('simpler');
    expect(person.heard).toEqual([say('questions.key-group.simply')]);
    await person.say('autism');
    expect(person.heard).toEqual([say('questions.supports.simply')]);
  });

  test('stays after starting again', async () => {
    const person = await parentAt('key-group');
    await person.sayAll('simpler', 'start again', 'yes');
    expect(person.heard.at(-1)).toBe(wordsFor('en', 'child').say('questions.consent.simply', { authority: 'Essex' }));
  });
});

describe('another language', () => {
  const polish = wordsFor('pl', 'parent');

  test.each([
    ['by its own name', ['polski']],
    ['by its name in English', ['language', 'polish']],
    ['by number', ['language', '2']],
  ])('%s goes on with the same question', async (_, texts) => {
    const person = await parentAt('supports');
    await person.sayAll(...texts);
    expect(person.heard).toEqual([polish.say('says.language-changed'), polish.say('questions.supports.ask')]);
    expect((await person.response())?.locale).toBe('pl');
  });

  test('is that of the words said in it, and of the question as asked', async () => {
    const person = await parentAt('difference-child');
    await person.sayAll('polski', 'teraz jest safer');
    expect(await person.answer('difference-child')).toMatchObject({
      language: 'pl',
      asked: polish.say('questions.difference-child.ask'),
    });
    expect(await person.answer('supports')).toMatchObject({ asked: say('questions.supports.ask') });
  });

  test('is heard in replies: number words, names and commands', async () => {
    const person = await parentAt('key-group');
    await person.sayAll('polski', 'pierwsze i trzecie');
    expect(await person.answer('key-group')).toMatchObject({ options: ['looked-after', 'school-absence'] });
    await person.say('wstecz');
    expect(person.asked).toBe('key-group');
  });

  test('stays after a restart that lost the state', async () => {
    const service = new Service();
    const person = await walkTo(service.person(), 'supports');
    await person.say('polski');
    await forgetState(service);
    await person.say('szkoła');
    expect(person.heard.at(-1)).toBe(polish.say('questions.locality.ask'));
  });

  test('that the authority does not offer is not spoken', async () => {
    const person = new Service().person({ authority: 'stockport', locale: 'pl' });
    await person.arrive();
    expect(person.shown?.locale).toBe('en');
    await person.say('polski');
    expect(person.shown?.locale).toBe('en');
  });

  test('can be chosen before the authority is known', async () => {
    const person = new Service().person({ authority: undefined, channel: 'sms' });
    await person.sayAll('hi', 'polski');
    expect(person.words).toContain(wordsFor('pl', 'child').say('asides.authority.ask'));
  });
});

async function forgetState({ store }: Service): Promise<void> {
  await store.botState.delete(['page/conversations/ada/']);
}

describe('a greeting', () => {
  test('at the start is not an answer', async () => {
    const person = new Service().person();
    await person.say('hello');
    expect([person.asked, person.heard[0]]).toEqual([
      'consent',
      wordsFor('en', 'child').say('says.welcome', { authority: 'Essex' }),
    ]);
  });

  test('of any words at the start is not an answer', async () => {
    const person = new Service().person();
    await person.say('yes');
    expect([person.asked, await person.response()]).toEqual(['consent', undefined]);
  });

  test('in the middle asks the question again', async () => {
    const person = await parentAt('difference-child');
    await person.say('hiya');
    expect(person.heard).toEqual([say('says.welcome-back'), say('questions.difference-child.ask')]);
  });
});
