import { wordsFor } from '../../locales/words.ts';
import { Service } from './person.ts';
import { parentSteps, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');
const parentAt = (question?: string) => walkTo(new Service().person(), question);

describe('back', () => {
  test('goes to the question before, again and again, to the first, and no further', async () => {
    const person = await parentAt('improve');
    const asked: (string | undefined)[] = [];
    for (let times = 0; times < 10; times++) asked.push((await person.say('back')).asked);
    expect(asked).toEqual([
      'correct-difference',
      'confirm-difference',
      'difference-family',
      'difference-child',
      'locality',
      'supports',
      'key-group',
      'respondent',
      'respondent',
      'respondent',
    ]);
    expect(person.words).toContain(say('says.at-the-start'));
  });

  test('takes the new answer, and goes on to what is left', async () => {
    const person = await parentAt('difference-child');
    await person.sayAll('back', 'back', 'back', 'in care');
    expect(person.asked).toBe('difference-child');
    expect(await person.answer('key-group')).toMatchObject({ options: ['looked-after'] });
    expect(await person.answer('supports')).toMatchObject({ options: parentSteps.supports });
  });

  test('has nowhere to go at the first question', async () => {
    const person = await parentAt('respondent');
    await person.say('back');
    expect([person.asked, person.heard[0]]).toEqual(['respondent', wordsFor('en', 'child').say('says.at-the-start')]);
  });

  test('from a follow-up comes back to the follow-up', async () => {
    const person = await parentAt('difference-child');
    await person.sayAll('good', 'back', 'south');
    expect(person.heard).toEqual([say('questions.difference-child.follow-up')]);
    await person.say('he is calmer');
    expect(await person.answer('difference-child')).toMatchObject({ text: 'good\nhe is calmer', followUp: 'done' });
  });

  test('after the last question goes to the last question', async () => {
    const person = await parentAt();
    await person.sayAll('back', 'no');
    expect(await person.answer('may-quote')).toMatchObject({ options: ['no'] });
    expect((await person.response())?.status).toBe('complete');
  });
});

describe('skip', () => {
  test('leaves a question out', async () => {
    const person = await parentAt('key-group');
    await person.say('skip');
    expect([person.asked, person.heard[0]]).toEqual(['supports', say('says.skipped')]);
    expect(await person.answer('key-group')).toMatchObject({ kind: 'skipped', why: 'person' });
  });

  test('leaves out no question that is needed', async () => {
    const person = await parentAt('consent');
    await person.sayAll('skip', 'skip', 'skip', 'skip');
    expect([person.asked, person.heard[0]]).toEqual(['consent', wordsFor('en', 'child').say('says.cannot-skip')]);
    expect(await person.response()).toBeUndefined();
  });

  test('keeps the answer that was to be changed', async () => {
    const person = await parentAt('supports');
    await person.sayAll('back', 'skip');
    expect([person.asked, person.heard[0]]).toEqual(['supports', say('says.kept')]);
    expect(await person.answer('key-group')).toMatchObject({ options: parentSteps['key-group'] });
  });

  test('keeps a needed answer that was to be changed', async () => {
    const person = await parentAt('key-group');
    await person.sayAll('back', 'skip');
    expect(person.asked).toBe('key-group');
    expect(await person.answer('respondent')).toMatchObject({ options: ['parent'] });
  });

  test('keeps the words that wait for a follow-up', async () => {
    const person = await parentAt('difference-child');
    await person.sayAll('good', 'skip');
    expect([person.asked, person.heard[0]]).toEqual(['difference-family', say('says.kept')]);
    expect(await person.answer('difference-child')).toMatchObject({ kind: 'text', text: 'good', followUp: 'done' });
  });

  test.each(["i'd rather not say", 'I would rather not say', 'prefer not to say'])(
    'is not what "%s" means where that is an answer',
    async (words) => {
      const person = await parentAt('key-group');
      await person.say(words);
      expect(await person.answer('key-group')).toMatchObject({ kind: 'chosen', options: ['not-said'] });
    },
  );

  test('is what "i\'d rather not say" means elsewhere', async () => {
    const person = await parentAt('supports');
    await person.say("i'd rather not say");
    expect(await person.answer('supports')).toMatchObject({ kind: 'skipped' });
  });
});

describe('change', () => {
  test.each([
    ['2', 'key-group'],
    ['number 3', 'supports'],
    [say('questions.locality.short'), 'locality'],
  ])('by "%s" asks %s again', async (pick, question) => {
    const person = await parentAt('difference-child');
    await person.say('change');
    expect(person.asked).toBe('change');
    await person.say(pick);
    expect(person.asked).toBe(question);
    await person.say('skip');
    expect(person.asked).toBe('difference-child');
  });

  test('offers what was answered, without consent', async () => {
    const person = await parentAt('difference-child');
    await person.say('change');
    expect(person.question?.options.map(({ id }) => id)).toEqual(['respondent', 'key-group', 'supports', 'locality']);
  });

  test('that is not understood is asked once more and then left', async () => {
    const person = await parentAt('supports');
    await person.sayAll('change', 'blah');
    expect([person.asked, person.heard.at(-1)]).toEqual(['change', say('asides.change.again')]);
    await person.say('blah');
    expect([person.asked, person.heard[0]]).toEqual(['supports', say('says.kept')]);
  });

  test('before there is anything says so', async () => {
    const person = await parentAt('consent');
    await person.say('change');
    expect([person.asked, person.heard[0]]).toEqual(['consent', wordsFor('en', 'child').say('says.nothing-to-see')]);
  });
});

describe('see', () => {
  test('before there is anything says so', async () => {
    const person = await parentAt('consent');
    await person.say('see');
    expect(person.heard[0]).toBe(wordsFor('en', 'child').say('says.nothing-to-see'));
  });

  test('tells what was said, left out and understood, once each', async () => {
    const person = await parentAt('supports');
    await person.say('skip');
    await walkTo(person, undefined);
    await person.say('see');
    const [told, understood] = person.heard;
    expect(told).toContain(`${say('questions.supports.short')}: ${say('says.left-out')}`);
    expect(told).toContain(`${say('questions.difference-child.short')}: he is safer`);
    expect(told).toContain(`${say('questions.locality.short')}: Mid`);
    expect(told).not.toContain(say('questions.confirm-difference.short'));
    expect(understood).toBe(say('says.you-said-understood', { codes: say('codes.safer') }));
  });

  test('after the end tells that alone', async () => {
    const person = await parentAt();
    await person.say('see');
    expect(person.words).not.toContain(say('says.thanks'));
    await person.say('help');
    expect(person.heard).toEqual([say('says.help'), expect.stringContaining('999'), say('says.privacy')]);
  });

  test('tells a thin answer with what followed', async () => {
    const person = await parentAt('difference-child');
    await person.sayAll('good', 'he sleeps through the night now', 'see');
    expect(person.heard[0]).toContain('good\nhe sleeps through the night now');
  });

  test('tells what it understood of words not confirmed yet', async () => {
    const person = await parentAt('confirm-difference');
    await person.say('see');
    const codes = `${say('codes.safer')}; ${say('codes.coping')}`;
    expect(person.heard[1]).toBe(say('says.you-said-understood', { codes }));
  });
});
