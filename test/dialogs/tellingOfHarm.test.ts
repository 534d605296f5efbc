import { listening } from './listening.ts';
import { childSteps, walkTo } from './walk.ts';

// In the wordCoder "home?" is near, so that without harm a list of gains would be shown.
test.each([
  ['my dad hits me at home? and im scared', 'improve'],
  ['it is nicer at home?', 'correct-difference'],
])('who says "%s" is asked %s next', async (text, asked) => {
  const person = await walkTo(listening().person(), 'difference-child', childSteps);
  await person.say(text);
  if (person.asked === 'after-concern') await person.say('carry on');
  expect(person.asked).toBe(asked);
});
