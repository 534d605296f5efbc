import { wordsFor } from '../../locales/words.ts';
import { finalCodes, reviewOn } from '../../survey/review.ts';
import { Service, type Person } from './person.ts';
import { childSteps, parentSteps, walkTo, youngSteps, type Steps } from './walk.ts';

const { say } = wordsFor('en', 'parent');

/** Somebody who has said `text` and been asked what it means. */
async function having(text: string, steps: Steps = parentSteps): Promise<Person> {
  const person = await walkTo(new Service().person(), 'difference-child', steps);
  await person.say(text);
  if (person.asked === 'difference-family') await person.say('skip');
  return person;
}

describe('codes read back', () => {
  test('name what was understood, in the words for this person', async () => {
    const person = await having('safer and calmer');
    const codes = `${say('codes.safer')}; ${say('codes.calmer')}`;
    expect([person.asked, person.heard.at(-1)]).toEqual([
      'confirm-difference',
      say('questions.confirm-difference.ask', { codes }),
    ]);
  });

  test.each(['yes', 'spot on', "that's right", '1', '👍', '👍🏽👍🏽'])('are confirmed by "%s"', async (text) => {
    const person = await having('safer and calmer');
    await person.say(text);
    expect(person.asked).toBe('improve');
    expect(await person.answer('confirm-difference')).toMatchObject({
      options: ['yes'],
      review: { proposed: ['safer', 'calmer'], confirmed: ['safer', 'calmer'], added: [], removed: [] },
    });
  });

  test.each(['no', 'not quite', 'kind of', 'wrong', '3', '👎'])('are not confirmed by "%s"', async (text) => {
    const person = await having('safer and calmer home?');
    await person.say(text);
    expect(person.asked).toBe('correct-difference');
    expect(person.question?.options.map(({ id }) => id)).toEqual(['safer', 'calmer', 'home', 'none']);
    expect(await person.answer('confirm-difference')).toMatchObject({
      review: { confirmed: [], disputed: ['safer', 'calmer'] },
    });
  });

  test('and found not quite right do not count when the list is left out', async () => {
    const person = await having('safer and calmer');
    await person.sayAll('not quite', 'skip');
    expect(finalCodes((await person.response())!.answers, 'difference')).toEqual([]);
    await person.say('see');
    expect(person.words).not.toContain(say('codes.safer'));
  });

  test('left out keep what the coder proposed', async () => {
    const person = await having('safer');
    await person.say('skip');
    expect([person.asked, await person.answer('confirm-difference')]).toEqual([
      'improve',
      expect.objectContaining({ kind: 'skipped' }),
    ]);
  });
});

describe('codes chosen from the likeliest', () => {
  test.each<[text: string, review: object]>([
    ['1 and 3', { confirmed: ['safer'], added: ['home'], removed: ['calmer'] }],
    ['1, 2', { confirmed: ['safer', 'calmer'], added: [], removed: [] }],
    ['none of these', { confirmed: [], added: [], removed: ['safer', 'calmer'] }],
    ['3 and 4', { confirmed: [], added: ['home'], removed: ['safer', 'calmer'] }],
    [say('codes.home'), { confirmed: [], added: ['home'], removed: ['safer', 'calmer'] }],
  ])('by "%s"', async (text, review) => {
    const person = await having('safer calmer home?');
    await person.sayAll('not quite', text);
    expect(person.asked).toBe('improve');
    expect(await person.answer('correct-difference')).toMatchObject({
      review: { proposed: ['safer', 'calmer'], ...review },
    });
  });

  test('are offered at once where nothing is sure', async () => {
    const person = await having('perhaps safer? or calmer?');
    expect(person.asked).toBe('correct-difference');
    await person.say('2');
    expect(await person.answer('correct-difference')).toMatchObject({
      review: { proposed: [], confirmed: [], added: ['calmer'], removed: [] },
    });
  });

  const eight = 'safer? calmer? home? happier? confidence? behaviour? worse? attendance?';

  test.each([
    ['parent', parentSteps, 6],
    ['young person', youngSteps, 4],
    ['child', childSteps, 4],
  ] as const)('are few for a %s, with "none of these"', async (_, steps, most) => {
    const person = await having(eight, steps);
    expect(person.question?.options).toHaveLength(most);
  });

  test.each([
    ['parent', parentSteps, 5],
    ['young person', youngSteps, 3],
    ['child', childSteps, 3],
  ] as const)('are few for a %s, also when many are sure', async (_, steps, most) => {
    const person = await having(eight.replaceAll('?', ''), steps);
    const read = person.words.split('; ');
    await person.say('yes');
    const { answers } = (await person.response())!;
    const review = reviewOn(answers, 'difference')!;
    expect([read.length, review.confirmed.length, review.unreviewed?.length]).toEqual([most, most, 8 - most]);
    expect(finalCodes(answers, 'difference')).toHaveLength(8);
  });

  test('are passed over where there is nothing to choose', async () => {
    const person = await having('we went to the park with the dog');
    expect(person.asked).toBe('improve');
  });
});

describe('more than was read back', () => {
  const offered = (person: Person) => person.question?.options.map(({ id }) => id);

  test('is offered only where something is near', async () => {
    expect(offered(await having('safer home?'))).toEqual(['yes', 'more', 'not-quite']);
    expect(offered(await having('safer'))).toEqual(['yes', 'not-quite']);
  });

  test('costs nobody a question who says yes', async () => {
    const person = await having('safer home?');
    await person.say('yes');
    expect(person.asked).toBe('improve');
  });

  test.each(['2', 'yes, and there is more', 'and more'])('is chosen from a list of others after "%s"', async (text) => {
    const person = await having('safer home?');
    await person.say(text);
    expect([person.words, offered(person)]).toEqual([say('questions.correct-difference.more'), ['home', 'none']]);
    await person.say('1');
    expect(await person.answer('correct-difference')).toMatchObject({
      review: { proposed: ['safer'], confirmed: ['safer'], added: ['home'], removed: [] },
    });
  });

  test('left out keeps what was right', async () => {
    const person = await having('safer home?');
    await person.sayAll('and more', 'skip');
    expect(finalCodes((await person.response())!.answers, 'difference')).toEqual(['safer']);
  });
});

describe('words of their own beside what they tick', () => {
  const tick = async (person: Person, options: string[], text: string) =>
    await person.send({ question: 'correct-difference', options, text });

  test('are put to those said before, and what they bring stays with the coder', async () => {
    const person = await having('perhaps safer? or calmer?');
    await tick(person, ['calmer'], 'and happier');
    expect(person.asked).toBe('improve');
    expect(await person.answer('difference-child')).toMatchObject({ text: 'perhaps safer? or calmer?\nand happier' });
    expect(await person.answer('correct-difference')).toMatchObject({
      options: ['calmer'],
      review: { added: ['calmer'], unreviewed: ['happier'] },
    });
    expect(finalCodes((await person.response())!.answers, 'difference')).toEqual(['calmer', 'happier']);
  });

  test('do not bring up again what was not ticked', async () => {
    const person = await having('safer');
    await person.say('no');
    await tick(person, ['none'], 'my dog is back');
    expect(await person.answer('difference-child')).toMatchObject({ text: 'safer\nmy dog is back' });
    expect(finalCodes((await person.response())!.answers, 'difference')).toEqual([]);
  });
});

test('the words on the child and on the family are confirmed together', async () => {
  const person = await walkTo(new Service().person(), 'confirm-difference');
  expect(person.words).toContain(`${say('codes.safer')}; ${say('codes.coping')}`);
});

describe('words changed later', () => {
  test('are read back anew', async () => {
    const person = await having('safer');
    await person.sayAll('yes', 'back', 'back', 'back');
    expect(person.asked).toBe('difference-child');
    await person.say('happier');
    expect([person.asked, person.words]).toEqual([
      'confirm-difference',
      say('questions.confirm-difference.ask', { codes: say('codes.happier') }),
    ]);
    expect(await person.answer('confirm-difference')).toBeUndefined();
  });

  test('by somebody who had finished are asked about, and stay finished', async () => {
    const person = await walkTo(new Service().person(), undefined);
    await person.sayAll('change', say('questions.improve.short'), 'more being-included');
    expect([person.asked, (await person.response())?.status]).toEqual(['confirm-improve', 'complete']);
    await person.say('yes');
    expect([person.asked, (await person.response())?.status]).toEqual([undefined, 'complete']);
    expect(person.words).toContain(say('says.thanks'));
  });
});

describe('a respondent who changes late', () => {
  /** A parent who turns out to be the child. */
  async function turned(): Promise<Person> {
    const person = await walkTo(new Service().person(), 'may-quote');
    await person.sayAll('change', '1', 'im the child');
    return person;
  }

  test('is asked their age, and everything said is still there', async () => {
    const person = await turned();
    expect(person.asked).toBe('age-band');
    const { answers } = (await person.response())!;
    expect(answers['difference-child']).toMatchObject({ text: parentSteps['difference-child'] });
    expect(answers['difference-family']).toMatchObject({ text: parentSteps['difference-family'] });
  });

  test('confirms anew, without what a child is not asked', async () => {
    const person = await turned();
    await person.say('12');
    const young = wordsFor('en', 'young-person');
    expect([person.asked, person.words]).toEqual([
      'confirm-difference',
      young.say('questions.confirm-difference.ask', { codes: young.say('codes.safer') }),
    ]);
    await person.sayAll('yes', 'yes');
    expect(person.asked).toBe('may-quote');
  });

  test('has the words coded as theirs', async () => {
    const heard: string[] = [];
    const coder = {
      version: 'spy',
      code: (text: string, { respondent }: { respondent: string }) => {
        heard.push(`${respondent}: ${text}`);
        return { codes: [], candidates: [], language: 'en', frame: 'larc-1', coder: 'spy' };
      },
    };
    const person = await walkTo(new Service({ setting: { coder } }).person(), 'difference-family');
    await person.sayAll('change', '1', 'child');
    expect(heard).toEqual(['parent: he is safer', 'child: he is safer']);
  });

  test('who turns back is asked about the family only if that was never said', async () => {
    const person = await turned();
    await person.sayAll('12', 'change', '1', 'mum');
    expect([person.asked, person.words]).toEqual([
      'confirm-difference',
      expect.stringContaining(say('codes.coping')) as string,
    ]);
  });

  test('who says the same again confirms nothing twice', async () => {
    const person = await walkTo(new Service().person(), 'may-quote');
    await person.sayAll('change', '1', 'mum');
    expect(person.asked).toBe('may-quote');
  });
});
