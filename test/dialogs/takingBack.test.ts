import { wordsFor } from '../../locales/words.ts';
import { MAX_TEXT } from '../../survey/checkAnswer.ts';
import { finalCodes } from '../../survey/review.ts';
import { Service, type Person } from './person.ts';
import { parentSteps, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');

/** A parent who has been read back two codes, with a third that is near. */
async function readBack(): Promise<Person> {
  const steps = { ...parentSteps, 'difference-child': 'safer and calmer home?', 'difference-family': 'we see' };
  return await walkTo(new Service().person(), 'confirm-difference', steps);
}

describe('an answer about codes given by mistake', () => {
  test.each<[what: string, before: string[], slip: string, question: string]>([
    ['yes', [], 'yes', 'confirm-difference'],
    ['yes, and there is more', [], 'and more', 'confirm-difference'],
    ['no', [], 'no', 'confirm-difference'],
    ['a code removed', ['no'], '1', 'correct-difference'],
    ['a code added', ['and more'], '1', 'correct-difference'],
    ['none of these', ['no'], 'none', 'correct-difference'],
    ['leaving out', [], 'skip', 'confirm-difference'],
    ['leaving out the list', ['no'], 'skip', 'correct-difference'],
  ])('%s is taken back by one tap, and asked again', async (_, before, slip, question) => {
    const person = await readBack();
    await person.sayAll(...before);
    const words = person.heard.at(-1);
    const answers = (await person.response())!.answers;
    await person.say(slip);
    expect(person.takesBack).toBe(question);
    await person.takeBack();
    expect([person.asked, person.heard]).toEqual([question, [say('says.taken-back'), words]]);
    expect(await person.answer(question)).toBeUndefined();
    expect((await person.response())!.answers).toEqual(answers);
  });

  test.each(['back', 'take it back', 'undo', 'oops'])('is taken back by "%s"', async (word) => {
    const person = await readBack();
    await person.sayAll('yes', word);
    expect(person.asked).toBe('confirm-difference');
  });

  test('can be put right, and what was put right counts', async () => {
    const person = await readBack();
    await person.sayAll('yes', 'back', 'no', '1');
    expect(person.asked).toBe('improve');
    expect(finalCodes((await person.response())!.answers, 'difference')).toEqual(['safer']);
  });

  test('can be taken back once more, step by step', async () => {
    const person = await readBack();
    await person.sayAll('no', '1', 'back');
    expect([person.asked, person.takesBack]).toEqual(['correct-difference', undefined]);
    await person.say('back');
    expect(person.asked).toBe('confirm-difference');
  });

  test('is offered to be taken back in the very next message only', async () => {
    const person = await readBack();
    await person.say('yes');
    await person.say('they ring back');
    expect(person.takesBack).toBeUndefined();
  });

  test('is still offered when the page is loaded anew', async () => {
    const person = await readBack();
    await person.say('yes');
    await person.arrive();
    expect([person.asked, person.takesBack]).toEqual(['improve', 'confirm-difference']);
    await person.takeBack();
    expect(person.asked).toBe('confirm-difference');
  });

  test('after everything was answered is asked about again, and the response stays complete', async () => {
    const person = await walkTo(new Service().person(), undefined);
    await person.sayAll('change', say('questions.confirm-difference.short'), 'yes');
    expect([person.asked, person.takesBack]).toEqual([undefined, 'confirm-difference']);
    await person.takeBack();
    expect([person.asked, (await person.response())?.status]).toEqual(['confirm-difference', 'complete']);
    await person.say('yes');
    expect((await person.response())?.status).toBe('complete');
  });
});

describe('a button to take back on an old page', () => {
  test('takes back no other answer, and shows where the talk is', async () => {
    const person = await readBack();
    await person.sayAll('yes', 'reliability', 'yes');
    const { answers } = (await person.response())!;
    await person.takeBack('confirm-difference');
    expect([person.asked, person.heard]).toEqual(['may-quote', [say('questions.may-quote.ask')]]);
    expect((await person.response())!.answers).toEqual(answers);
    expect(person.takesBack).toBe('confirm-improve');
    await person.takeBack();
    expect(person.asked).toBe('confirm-improve');
  });

  test.each<[what: string, more: string[], asked: string | undefined]>([
    ['is asked something else', ['reliability'], 'confirm-improve'],
    ['has stopped', ['stop'], undefined],
    ['has answered all', ['reliability', 'yes', 'yes'], undefined],
  ])('changes nothing for somebody who %s', async (_, more, asked) => {
    const person = await readBack();
    await person.sayAll('yes', ...more);
    const response = await person.response();
    await person.takeBack('confirm-difference');
    expect([person.asked, person.takesBack, person.failed]).toEqual([asked, undefined, false]);
    expect(await person.response()).toEqual(response);
  });

  test('that only goes back forgets nothing', async () => {
    const person = await readBack();
    await person.say('yes');
    await person.press('back');
    expect([person.asked, person.heard[0]]).toEqual(['confirm-difference', say('says.going-back')]);
    expect(await person.answer('confirm-difference')).toMatchObject({ options: ['yes'] });
  });
});

describe('words of their own beside a choice', () => {
  /** What was said before; the parent says it twice, as the first time is thin. */
  const earlier = 'we see\nwe see';
  const choice = (text: string) => ({ question: 'correct-difference', options: ['safer'], text });

  test('are taken back with it, and count once when they are sent again', async () => {
    const person = await readBack();
    await person.say('no');
    const { answers } = (await person.response())!;
    await person.send(choice('happier and we have a dog'));
    expect(await person.answer('difference-family')).toMatchObject({ text: `${earlier}\nhappier and we have a dog` });
    await person.takeBack();
    expect([person.asked, (await person.response())!.answers]).toEqual(['correct-difference', answers]);
    await person.send(choice('happier and we have a dog'));
    expect(await person.answer('difference-family')).toMatchObject({ text: `${earlier}\nhappier and we have a dog` });
  });

  test('stay when a later choice without words is taken back', async () => {
    const person = await readBack();
    await person.say('no');
    await person.send(choice('we have a dog'));
    await person.sayAll('reliability', 'yes');
    await person.takeBack();
    expect(person.asked).toBe('confirm-improve');
    expect(await person.answer('difference-family')).toMatchObject({ text: `${earlier}\nwe have a dog` });
  });

  const room = MAX_TEXT - `${earlier}\n`.length;
  test.each<[what: string, before: string[], said: (text: string) => object]>([
    ['beside a choice', ['no'], choice],
    ['instead of a choice', ['no'], (text) => ({ question: 'correct-difference', text })],
    ['instead of yes or no', [], (text) => ({ question: 'confirm-difference', text })],
  ])('%s change nothing where all would be too long together', async (_, before, said) => {
    const person = await readBack();
    await person.sayAll(...before);
    const [asked, { answers }] = [person.asked, (await person.response())!];
    await person.send(said('happier '.padEnd(room + 1, 'a')));
    expect([person.asked, person.heard[0]]).toEqual([asked, say('says.too-long', { max: MAX_TEXT })]);
    expect((await person.response())!.answers).toEqual(answers);
    const longest = 'happier '.padEnd(room, 'a');
    await person.send(said(longest));
    expect(await person.answer('difference-family')).toMatchObject({ text: `${earlier}\n${longest}` });
  });
});

test('other answers have no such offer: back goes to them as ever', async () => {
  const person = await walkTo(new Service().person(), 'supports');
  expect(person.takesBack).toBeUndefined();
  await person.say('back');
  expect([person.asked, person.heard[0]]).toEqual(['key-group', say('says.going-back')]);
});
