import { Service, type Person } from './person.ts';
import { walkTo } from './walk.ts';

const parentAt = (question?: string) => walkTo(new Service().person(), question);

/** What has come of a tap: what is asked now, and what is kept of the question tapped. */
async function tapped(person: Person, question: string, options: string[]): Promise<[string | undefined, unknown]> {
  await person.tap(question, options);
  const answer = new Map(Object.entries((await person.response())?.answers ?? {})).get(question);
  return [person.asked, answer?.kind === 'chosen' ? answer.options : answer];
}

describe('a tap on an old card', () => {
  test.each<[what: string, question: string, options: string[], kept: string[] | undefined]>([
    ['of an answered question changes the answer', 'key-group', ['looked-after'], ['looked-after']],
    ['with an option it does not have is asked to choose', 'key-group', ['tall'], ['autism']],
    ['of a question not asked yet does nothing', 'may-quote', ['yes'], undefined],
    ['of a question on other people’s path does nothing', 'age-band', ['8-10'], undefined],
    ['of a question nobody knows does nothing', 'shoe-size', ['44'], undefined],
    ['of a name that JavaScript knows does nothing', '__proto__', ['yes'], undefined],
    ['of consent does nothing', 'consent', ['no'], ['yes']],
  ])('%s', async (_, question, options, kept) => {
    const person = await parentAt('locality');
    expect((await tapped(person, question, options))[1]).toEqual(kept);
    expect(person.failed).toBe(false);
    await walkTo(person, 'may-quote');
    expect((await person.response())?.answers).not.toHaveProperty('shoe-size');
  });

  test('that offered to erase erases nothing, and asks anew', async () => {
    const person = await parentAt('locality');
    await person.sayAll('forget', 'no');
    expect(await tapped(person, 'forget', ['yes'])).toEqual(['forget', undefined]);
    expect(await person.response()).toBeDefined();
  });

  test('while something else is asked beside the survey counts, and that is dropped', async () => {
    const person = await parentAt('locality');
    await person.say('forget');
    expect(await tapped(person, 'locality', ['mid'])).toEqual(['difference-child', ['mid']]);
    await person.say('yes');
    expect((await person.response())?.status).toBe('open');
  });

  test('of the question that waits, while another is being changed, counts', async () => {
    const person = await parentAt('locality');
    await person.say('back');
    expect(await tapped(person, 'locality', ['mid'])).toEqual(['difference-child', ['mid']]);
  });

  test('after the end changes the answer', async () => {
    const person = await parentAt();
    expect(await tapped(person, 'may-quote', ['no'])).toEqual([undefined, ['no']]);
    expect((await person.response())?.status).toBe('complete');
  });

  test('twice is once', async () => {
    const person = await parentAt('key-group');
    await person.tap('key-group', ['autism']);
    expect(await tapped(person, 'key-group', ['autism'])).toEqual(['supports', ['autism']]);
  });

  test('while stopped keeps nothing', async () => {
    const person = await parentAt('locality');
    await person.say('stop');
    expect(await tapped(person, 'locality', ['mid'])).toEqual([undefined, undefined]);
  });

  test('from before the first word asks the first question', async () => {
    const person = new Service().person();
    expect(await tapped(person, 'consent', ['yes'])).toEqual(['consent', undefined]);
  });
});

describe('a value that no card of ours sends', () => {
  test.each<[what: string, value: object]>([
    ['an empty one', {}],
    ['a list', [1, 2]],
    ['options as a number', { question: 'supports', options: 5 }],
    ['options of many kinds', { question: 'supports', options: [null, 5, {}, ['camhs'], ''] }],
    ['no option chosen', { question: 'supports', options: '' }],
    ['a question that is a list', { question: ['supports'], options: [] }],
    ['a command nobody knows', { command: 'selfdestruct' }],
    ['a command that is an object', { command: { toString: 'forget' } }],
    ['a text that is a number', { text: 5 }],
  ])('%s is asked again', async (_, value) => {
    const person = await parentAt('supports');
    await person.send(value);
    expect([person.asked, person.failed, await person.answer('supports')]).toEqual(['supports', false, undefined]);
  });

  test('as Teams sends several options is understood', async () => {
    const person = await parentAt('supports');
    await person.send({ question: 'supports', options: 'camhs,social-worker' });
    expect(await person.answer('supports')).toMatchObject({ options: ['camhs', 'social-worker'] });
  });

  test('as a form sends words without an option is understood, commands too', async () => {
    const person = await parentAt('supports');
    await person.send({ question: 'supports', options: [], text: 'camhs' });
    expect(await person.answer('supports')).toMatchObject({ options: ['camhs'] });
    await person.send({ question: 'locality', options: [], text: 'stop' });
    expect((await person.response())?.status).toBe('stopped');
  });
});
