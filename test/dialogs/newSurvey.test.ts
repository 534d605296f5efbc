import { familyViews, type Survey } from '../../survey/survey.ts';
import { Service, type Person } from './person.ts';
import { improveFirst, questionIds, supportsFirst, without, withOptions } from './surveys.ts';
import { childSteps, parentSteps, step, walkTo, type Steps } from './walk.ts';

const fewerOptions = withOptions({
  respondent: (options) => options.toReversed(),
  'key-group': (options) => options.filter((id) => id !== 'autism').toReversed(),
  supports: (options) => options.filter((id) => id !== 'camhs'),
  'may-quote': (options) => options.toReversed(),
});

const changes: [what: string, before: Survey, after: Survey][] = [
  ['two questions change places', familyViews, supportsFirst],
  ['two questions change places again', supportsFirst, familyViews],
  ['the two halves change places', familyViews, improveFirst],
  ['the two halves change places again', improveFirst, familyViews],
  ['options go and others move', familyViews, fewerOptions],
  ...questionIds.map((id): [string, Survey, Survey] => [`${id} is removed`, familyViews, without(id)]),
  ...questionIds.map((id): [string, Survey, Survey] => [`${id} is added`, without(id), familyViews]),
];

/** Children are asked two questions that parents are not. */
const childrens = changes.filter(([what]) => !/^(?!age-band|grown-up)\S+ is/u.test(what));

const rows = [
  ...changes.map(([what, before, after]) => ['parent', what, before, after, parentSteps] as const),
  ...childrens.map(([what, before, after]) => ['child', what, before, after, childSteps] as const),
];

/** Takes a number of steps; the words said on the way. */
async function take(person: Person, number: number, steps: Steps): Promise<string[]> {
  const said: string[] = [];
  await person.arrive();
  for (let taken = 0; taken < number && person.asked !== undefined; taken++) {
    const given = steps[person.asked];
    if (typeof given === 'string') said.push(given);
    await step(person, steps);
  }
  return said;
}

describe('from every point of the survey as it was', () => {
  test.each(rows)('a %s comes to the end with every word kept when %s', async (_who, _what, before, after, steps) => {
    for (let number = 0; number <= questionIds.length; number++) {
      const old = new Service({ setting: { survey: before } });
      const person = old.person();
      const said = await take(person, number, steps);
      const { asked } = person;
      person.moveTo(new Service({ store: old.store, setting: { survey: after } }));
      if (asked === undefined) {
        await person.say('carry on');
      } else {
        const given = steps[asked]!;
        await step(person, steps);
        // The reply to the question asked before the change is kept, where there was consent to keep it.
        if (asked !== 'consent') said.push(typeof given === 'string' ? given : '');
      }
      await walkTo(person, undefined, steps);
      const response = (await person.response())!;
      expect([number, asked, person.failed, response.status]).toEqual([number, asked, false, 'complete']);
      const kept = JSON.stringify(response.answers);
      expect(said.filter((text) => !kept.includes(text))).toEqual([]);
    }
  });
});

describe('a reply to what was asked before the change', () => {
  /** Somebody asked `question` by the survey as it was, and answered with the new one. */
  async function switched(question: string, after: Survey, reply: string): Promise<Person> {
    const old = new Service();
    const person = await walkTo(old.person(), question);
    return await person.moveTo(new Service({ store: old.store, setting: { survey: after } })).say(reply);
  }

  test('belongs to the question it was given to, wherever that has moved', async () => {
    const person = await switched('key-group', supportsFirst, 'autism');
    expect(person.asked).toBe('supports');
    expect(await person.answer('key-group')).toMatchObject({ options: ['autism'] });
  });

  test.each(['1', 'in care'])('as "%s" means what the person was shown', async (reply) => {
    const person = await switched('key-group', fewerOptions, reply);
    expect(await person.answer('key-group')).toMatchObject({ options: ['looked-after'] });
  });

  test.each(['2', 'autistic'])('as "%s" names an option that is gone, and is asked again', async (reply) => {
    const person = await switched('key-group', fewerOptions, reply);
    expect([person.asked, await person.answer('key-group')]).toEqual(['key-group', undefined]);
    expect(person.question?.options.map(({ id }) => id)).toEqual([
      'not-said',
      'other',
      'school-absence',
      'looked-after',
    ]);
    await person.say('1');
    expect(await person.answer('key-group')).toMatchObject({ options: ['not-said'] });
  });

  test('is kept as it came where the question is gone', async () => {
    const person = await switched('difference-child', without('difference-child'), 'he is calmer at home now');
    expect(person.asked).toBe('difference-family');
    expect(await person.answer('difference-child')).toMatchObject({
      kind: 'retired',
      text: 'he is calmer at home now',
    });
  });

  test('is put to what was said before where it follows up', async () => {
    const old = new Service();
    const person = await walkTo(old.person(), 'difference-child');
    await person.say('good');
    person.moveTo(new Service({ store: old.store, setting: { survey: without('difference-child') } }));
    await person.say('he sleeps');
    expect(person.asked).toBe('difference-family');
    expect(await person.answer('difference-child')).toMatchObject({ kind: 'text', text: 'good\nhe sleeps' });
  });

  test('keeps nothing before consent', async () => {
    const person = await switched('consent', without('consent'), 'yes');
    expect([person.asked, await person.response()]).toEqual(['respondent', undefined]);
  });
});

test('a stored option that is no more is still told and can be changed', async () => {
  const old = new Service();
  const person = await walkTo(old.person(), 'locality');
  person.moveTo(new Service({ store: old.store, setting: { survey: fewerOptions } }));
  await person.say('see');
  expect(person.failed).toBe(false);
  await person.sayAll('change', '3', 'school');
  expect(await person.answer('supports')).toMatchObject({ options: ['school-staff'] });
  expect(person.asked).toBe('locality');
});
