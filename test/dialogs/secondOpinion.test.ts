import { wordsFor } from '../../locales/words.ts';
import { openMemory } from '../../store/memory.ts';
import type { PatientCoder } from '../../survey/coding.ts';
import { Service, type Person } from './person.ts';
import { walkTo } from './walk.ts';
import { wordCoder } from './wordCoder.ts';

const { say } = wordsFor('en', 'parent');

/** Says `home` of whatever holds "maybe", and leaves the rest to the first coder. */
function secondCoder(asked: string[] = []): PatientCoder {
  return {
    version: 'words-1+second',
    code(text, context) {
      asked.push(`${context.topic} ${context.respondent}: ${text}`);
      const first = wordCoder.code(text, context);
      const home = { code: 'home', confidence: 0.3, evidence: 'maybe', by: 'second-coder' as const };
      return Promise.resolve(
        text.includes('maybe') ? { ...first, codes: [...first.codes, home], coder: 'words-1+second' } : first,
      );
    },
  };
}

async function having(coder: PatientCoder, text: string): Promise<Person> {
  const person = await walkTo(new Service({ secondCoder: coder }).person(), 'difference-child');
  return person.say(text);
}

describe('a talk with a second coder', () => {
  test('reads back what the second coder says, and keeps it marked', async () => {
    const person = await having(secondCoder(), 'maybe safer');
    await person.say('skip');
    const codes = `${say('codes.safer')}; ${say('codes.home')}`;
    expect([person.asked, person.heard.at(-1)]).toEqual([
      'confirm-difference',
      say('questions.confirm-difference.ask', { codes }),
    ]);
    expect(await person.answer('difference-child')).toMatchObject({
      text: 'maybe safer',
      coding: { codes: [{ code: 'safer' }, { code: 'home', by: 'second-coder' }], coder: 'words-1+second' },
    });
  });

  test('keeps the first coding where the second has none of its own', async () => {
    const person = await having(secondCoder(), 'safer');
    const { coding } = (await person.answer('difference-child')) as { coding: object };
    expect(coding).toEqual(wordCoder.code('safer', { topic: 'difference', respondent: 'parent' }));
  });

  test('asks it about new words only, once each', async () => {
    const asked: string[] = [];
    const person = await having(secondCoder(asked), 'maybe safer');
    await person.sayAll('skip', 'help', 'yes', 'maybe reliability', 'yes');
    expect(asked).toEqual(['difference parent: maybe safer', 'improve parent: maybe reliability']);
  });

  test('asks it about all words once more when somebody else has said them', async () => {
    const asked: string[] = [];
    const person = await having(secondCoder(asked), 'maybe safer');
    await person.sayAll('change', '1', 'child');
    expect(asked.at(-1)).toBe('difference child: maybe safer');
    expect(await person.answer('difference-child')).toMatchObject({ coding: { coder: 'words-1+second' } });
  });

  test('takes a turn again that somebody else crossed, with the same opinion', async () => {
    const store = openMemory();
    const save = store.responses.save.bind(store.responses);
    const person = await walkTo(new Service({ store, secondCoder: secondCoder() }).person(), 'difference-child');
    let crossed = false;
    store.responses.save = async (response) => {
      if (!crossed) await save((await store.responses.find(response))!);
      crossed = true;
      return save(response);
    };
    await person.say('maybe safer');
    expect(person.failed).toBe(false);
    expect(await person.answer('difference-child')).toMatchObject({ coding: { coder: 'words-1+second' } });
  });
});
