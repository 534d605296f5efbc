import { Service, type Person } from './person.ts';
import { parentSteps, walkTo } from './walk.ts';

let person: Person;
beforeEach(async () => {
  person = await new Service().person().arrive();
  await walkTo(person, undefined, parentSteps);
});

test('a response whose answer is changed stays complete, also where that leads to another question', async () => {
  const before = (await person.response())!;
  expect(before.status).toBe('complete');
  await person.press('change');
  await person.tap('change', ['difference-child']);
  await person.say('we are coping');
  expect(person.asked).toBe('confirm-difference');
  expect(await person.response()).toMatchObject({ status: 'complete', expiresAt: before.expiresAt });
  await person.press('stop');
  expect((await person.response())?.status).toBe('complete');
});

test('whoever is asked more after a change may answer it', async () => {
  await person.press('change');
  await person.tap('change', ['difference-child']);
  await person.say('we are coping');
  await person.tap('confirm-difference', ['yes']);
  expect(await person.answer('confirm-difference')).toMatchObject({ options: ['yes'] });
  expect((await person.response())?.status).toBe('complete');
});
