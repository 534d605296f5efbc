import { commands, type Command } from '../../dialogs/command.ts';
import { locales, wordsFor } from '../../locales/words.ts';
import { Service, type Person } from './person.ts';
import { childSteps, parentSteps, pathOf, step, walkTo, youngSteps, type Steps } from './walk.ts';

const registers = { parent: parentSteps, 'young-person': youngSteps, child: childSteps };
const rows = locales.flatMap((locale) =>
  Object.entries(registers).map(([register, steps]) => [locale, register, steps] as const),
);

/** What brings a person back to the question after a command. */
const ways: Partial<Record<Command, (person: Person) => Promise<unknown>>> = {
  back: (person) => person.press('skip'),
  stop: (person) => person.press('carry-on'),
  'start-again': (person) => (person.asked === 'start-again' ? person.tap('start-again', ['no']) : person.arrive()),
  forget: (person) => (person.asked === 'forget' ? person.tap('forget', ['no']) : person.press('carry-on')),
  language: (person) =>
    person.tap('language', [person.question!.options.find(({ id }) => id === localeOf(person))!.id]),
  change: (person) => person.press('carry-on'),
  unsafe: (person) => person.tap('after-concern', ['carry-on']),
};

function localeOf(person: Person): string {
  return person.shown!.locale;
}

/** Says the command in the person's own words, and comes back to where they were. */
async function interrupt(person: Person, command: Command, locale: string): Promise<void> {
  const words = wordsFor(locale, 'child');
  await person.say(words.list(`commands.${command}`)[0]!);
  expect([command, person.failed, person.words]).toEqual([command, false, expect.stringMatching(/\S/u)]);
  await ways[command]?.(person);
}

describe.each(rows)('at every question in %s, a %s', (locale, _, steps: Steps) => {
  test('can say every command, and is asked the same again with nothing lost', async () => {
    const person = new Service().person({ locale });
    await person.arrive();
    const asked: string[] = [];
    while (person.asked !== undefined) {
      const here = person.asked;
      asked.push(here);
      const before = (await person.response())?.answers;
      for (const command of commands.filter((each) => each !== 'skip')) {
        await interrupt(person, command, locale);
        expect([here, command, person.asked]).toEqual([here, command, here]);
        expect((await person.response())?.answers).toEqual(before);
      }
      await step(person, steps);
    }
    expect(asked).toEqual(pathOf(steps));
    expect((await person.response())?.status).toBe('complete');
  });

  test('can leave out every question that is not needed, and still comes to the end', async () => {
    const person = new Service().person({ locale });
    await person.arrive();
    const required = ['consent', 'respondent', 'grown-up'];
    const asked: string[] = [];
    while (person.asked !== undefined) {
      asked.push(person.asked);
      await person.press('skip');
      if (!required.includes(asked.at(-1)!)) continue;
      expect(person.asked).toBe(asked.at(-1));
      await step(person, steps);
    }
    const { status, answers } = (await person.response())!;
    const skipped = Object.values(answers).filter((answer) => answer?.kind === 'skipped');
    expect(status).toBe('complete');
    expect(skipped).toHaveLength(asked.length - asked.filter((id) => required.includes(id)).length);
  });
});

test('STOP works in English in every language', async () => {
  for (const locale of locales) {
    const person = await walkTo(new Service().person({ locale }), 'supports');
    await person.say('STOP');
    expect([locale, (await person.response())?.status]).toEqual([locale, 'stopped']);
  }
});
