import { jest } from '@jest/globals';
import { Writable } from 'node:stream';
import pino from 'pino';
import { DirectAdapter } from '../../../bot/channels/directAdapter.ts';
import { openMemory } from '../../../store/memory.ts';
import type { Coder } from '../../../survey/coding.ts';
import { Service, type Person } from '../../dialogs/person.ts';
import { TroubledStore } from '../../dialogs/troubledStore.ts';
import { wordCoder } from '../../dialogs/wordCoder.ts';
import { walkTo } from '../../dialogs/walk.ts';
import { wordsFor } from '../../../locales/words.ts';

/** A log that tests can read. */
function capturedLog() {
  const lines: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, log: pino({ level: 'trace' }, stream) };
}

const { say } = wordsFor('en', 'child');

describe('a turn that fails', () => {
  const failing: Coder = {
    version: 'failing',
    code: (text, context) => {
      if (text.includes('tomato')) throw new TypeError('Expected a tree, got a leaf');
      return wordCoder.code(text, context);
    },
  };

  test('is logged with the kind, the message id and the way through the code', async () => {
    const { lines, log } = capturedLog();
    const person = await walkTo(new Service({ log, setting: { coder: failing } }).person(), 'difference-child');
    await person.say('tomato', 'm-7');
    const line = JSON.parse(lines.join('')) as { error: { at: string[] } };
    expect(line).toMatchObject({
      channel: 'page',
      activity: 'm-7',
      error: { name: 'TypeError' },
    });
    expect(line.error.at[1]).toContain('codedText.ts');
  });

  test('says sorry, and leaves the talk where it was', async () => {
    const person = await walkTo(new Service({ setting: { coder: failing } }).person(), 'difference-child');
    await person.say('tomato');
    expect(person.heard).toEqual([say('says.went-wrong')]);
    await person.say('he is safer');
    expect(person.asked).toBe('difference-family');
  });
});

/** What nobody else says: found again wherever it leaks. */
const canary = 'Zebrafinch';

async function sayCanaries(person: Person): Promise<void> {
  const at = ['consent', 'respondent', 'key-group', 'supports', 'locality', 'difference-child', 'improve', 'may-quote'];
  for (const question of at) {
    await walkTo(person, question).catch(() => undefined);
    const turns = [
      () => person.say(`${canary} at ${question} safer`),
      () => person.tap(question, [canary]),
      () => person.send({ question: canary, options: [canary], text: canary }),
      () => person.say(`${canary} ${'and '.repeat(15_000)}`),
    ];
    for (const turn of turns) await turn().catch(() => undefined);
  }
}

describe('the log', () => {
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['all goes well', () => openMemory(), 0, 0],
    ['nothing can be saved', () => fails('save'), 0, 1],
    ['nothing can be found', () => fails('find'), 0, 30],
    ['the state cannot be written', () => fails('write'), 0, 30],
    ['nothing can be marked as seen', () => fails('add'), 0, 30],
    ['nothing can be sent', () => openMemory(), 80, 30],
  ])('holds nothing that people say when %s', async (_, open, unsent, failures) => {
    const { lines, log } = capturedLog();
    const person = new Service({ log, store: open() }).person({ name: canary, query: `group=${canary}` });
    const send = jest.spyOn(DirectAdapter.prototype, 'sendActivities');
    for (let failure = 0; failure < unsent; failure++) send.mockRejectedValueOnce(new Error('ECONNRESET'));
    await sayCanaries(person);
    expect(lines.length).toBeGreaterThanOrEqual(failures);
    expect(lines.filter((line) => line.includes(canary))).toEqual([]);
  });

  test('tells of each failure', async () => {
    const { lines, log } = capturedLog();
    const store = new TroubledStore();
    const person = await walkTo(new Service({ log, store }).person(), 'supports');
    store.fail('save', 2);
    await person.sayAll('camhs', 'camhs', 'camhs');
    expect(lines).toHaveLength(2);
  });
});

/** A store that fails now and then, for good. */
function fails(call: Parameters<TroubledStore['fail']>[0]): TroubledStore {
  const store = new TroubledStore();
  store.fail(call, Infinity);
  return store;
}
