import { Writable } from 'node:stream';
import pino from 'pino';
import { askAzureOpenAi } from '../../../bot/secondCoder/azureOpenAi.ts';
import { SecondCoder, type SecondCoderParts } from '../../../bot/secondCoder/secondCoder.ts';
import { costPerThousand } from '../../../bot/secondCoder/tally.ts';
import { redact } from '../../../coding/redact.ts';
import type { CodingContext } from '../../../survey/coding.ts';
import { wordCoder } from '../../dialogs/wordCoder.ts';
import {
  API_VERSION,
  completion,
  DEPLOYMENT,
  failure,
  KEY,
  startAzureOpenAi,
  type AzureOpenAiService,
  type PlannedCompletion,
} from '../../support/azureOpenAi.ts';

let azure: AzureOpenAiService;
let log: string;
let time: number;
beforeEach(async () => {
  azure = await startAzureOpenAi();
  log = '';
  time = 0;
});
afterEach(() => azure.close());

const parent: CodingContext = { topic: 'difference', respondent: 'parent', language: 'en' };

/** Asks a service that speaks the API, is sure of `calmer` and unsure of `calmer?`; "knife" is a concern. */
function secondCoder(change: Partial<SecondCoderParts> = {}): SecondCoder {
  const { endpoint } = azure;
  const deployment = { endpoint, deployment: DEPLOYMENT, apiVersion: API_VERSION, key: KEY };
  const sink = new Writable({ write: (chunk, _, done) => done(void (log += String(chunk))) });
  return new SecondCoder({
    first: wordCoder,
    ask: askAzureOpenAi(deployment, { try: 5000, all: 5000, retries: 0 }),
    name: 'azure-openai/coder/prompt-1',
    redact,
    findConcern: (text) => ({ concern: text.includes('knife') }),
    secret: Buffer.alloc(32),
    log: pino({ level: 'trace' }, sink),
    now: () => time,
    ...change,
  });
}

const answersAsked = () => azure.asked.map(({ user }) => user.answer);

describe('a second coder', () => {
  test('is not asked about what the first is sure of', async () => {
    const text = 'he is calmer';
    expect(await secondCoder().code(text, parent)).toEqual(wordCoder.code(text, parent));
    expect(azure.asked).toEqual([]);
  });

  test('is asked about the unsure, and its codes are marked as its own', async () => {
    azure.codes = () => [{ code: 'calmer', evidence: 'sleeps all night' }];
    expect(await secondCoder().code('calmer? he sleeps all night', parent)).toEqual({
      codes: [{ code: 'calmer', confidence: 0.3, evidence: 'sleeps all night', by: 'second-coder' }],
      candidates: [{ code: 'calmer', confidence: 0.3 }],
      ...{ language: 'en', frame: 'larc-1', coder: 'words-1+azure-openai/coder/prompt-1' },
    });
  });

  test('gets the words without personal data, and nothing else of the person', async () => {
    azure.codes = () => [{ code: 'calmer', evidence: 'calmer? and' }];
    const text = 'my son Jack is calmer? and my number is 07700 900123';
    const { codes } = await secondCoder().code(text, parent);
    expect(JSON.stringify(azure.asked[0]?.body)).not.toMatch(/Jack|07700|900123/u);
    expect(azure.asked[0]?.user).toMatchObject({ answeredBy: 'a parent or carer' });
    expect(codes[0]?.evidence).toBe('calmer? and');
  });

  test('never gets an answer with a concern', async () => {
    const coder = secondCoder();
    const text = 'calmer? he has a knife';
    expect(await coder.code(text, parent)).toEqual(wordCoder.code(text, parent));
    expect([azure.asked.length, coder.tally.keptBack]).toEqual([0, 1]);
  });

  test.each([
    ['looking for concerns', { findConcern: fails }],
    ['redacting', { redact: fails }],
  ])('is not asked when %s fails', async (_, change) => {
    const coder = secondCoder(change);
    expect(await coder.code('calmer?', parent)).toEqual(wordCoder.code('calmer?', parent));
    expect([azure.asked.length, coder.tally.failed]).toEqual([0, { fault: 1 }]);
    expect(log).not.toContain('calmer');
  });

  test('is not asked about an answer longer than the first coder reads, nor is that searched for concerns', async () => {
    const coder = secondCoder({ findConcern: fails });
    await coder.code(`calmer? ${'and so on '.repeat(600)}`, parent);
    expect([azure.asked.length, coder.tally]).toEqual([0, expect.objectContaining({ leftOut: 1, failed: {} })]);
  });

  test('gives no code that is not in the frame or rests on other words', async () => {
    azure.codes = () => [
      { code: 'calmness', evidence: 'calmer?' },
      { code: 'happier', evidence: 'he laughs' },
      { code: 'safer', evidence: 'he is' },
    ];
    const coder = secondCoder();
    const { codes } = await coder.code('he is calmer?', parent);
    expect(codes.map(({ code }) => code)).toEqual(['safer']);
    expect(coder.tally.dropped).toBe(2);
  });
});

function fails(): never {
  throw new Error('fails on: calmer');
}

describe('a second coder that fails', () => {
  test.each([
    ['is busy', failure(429, '429'), 'busy'],
    ['fails', failure(500, '500'), 'failing'],
    ['refuses', failure(400, 'content_filter'), 'refused'],
    ['breaks off', { cut: true }, 'unreadable'],
    ['replies something else', { body: { choices: [{ message: { content: '{"codes":' } }] } }, 'unreadable'],
  ])('because it %s leaves the codes of the first, and no words in the log', async (_, planned, reason) => {
    azure.planned = [planned];
    const coder = secondCoder();
    expect(await coder.code('calmer? a secret', parent)).toEqual(wordCoder.code('calmer? a secret', parent));
    expect(JSON.parse(log)).toMatchObject({ level: 40, reason, msg: 'second coder gave no opinion' });
    expect(log).not.toMatch(/secret|calmer|quotes/u);
  });

  const unreadable = { body: completion({ content: 'calmer' }) };
  const refused = failure(400, 'content_filter');
  test.each<[string, PlannedCompletion[]]>([
    ['of the service', Array<PlannedCompletion>(3).fill(failure(500, '500'))],
    ['to read its replies', Array<PlannedCompletion>(3).fill(unreadable)],
    ['of several kinds', [failure(500, '500'), unreadable, refused]],
  ])('is left alone for a minute after three failures in a row %s', async (_, planned) => {
    const coder = secondCoder();
    azure.planned = planned;
    for (const text of ['calmer? a', 'calmer? b', 'calmer? c', 'calmer? d']) await coder.code(text, parent);
    expect([azure.asked.length, coder.tally.leftOut]).toEqual([3, 1]);
    time += 60_000;
    await coder.code('calmer? d', parent);
    expect(azure.asked).toHaveLength(4);
  });

  test('is left alone for a minute after three faults of our own in a row', async () => {
    const coder = secondCoder({ redact: fails });
    for (const text of ['calmer? a', 'calmer? b', 'calmer? c', 'calmer? d']) await coder.code(text, parent);
    expect(coder.tally).toMatchObject({ failed: { fault: 3 }, leftOut: 1 });
  });

  test('is asked on after failures with an opinion between them', async () => {
    const coder = secondCoder();
    azure.planned = [failure(500, '500'), failure(500, '500'), {}, failure(500, '500')];
    for (const text of ['calmer? a', 'calmer? b', 'calmer? c', 'calmer? d', 'e calmer?'])
      await coder.code(text, parent);
    expect(azure.asked).toHaveLength(5);
  });

  test('by giving codes nobody can have read from the answer leaves those of the first', async () => {
    azure.codes = (evidence) => ['calmer', 'no-difference'].map((code) => ({ code, evidence }));
    const coder = secondCoder();
    expect(await coder.code('calmer?', parent)).toEqual(wordCoder.code('calmer?', parent));
    expect(coder.tally).toMatchObject({ failed: { 'not believed': 1 }, usage: { input: 1000, output: 50 } });
  });
});

describe('what was asked before', () => {
  test('is not asked again, one after the other or at once', async () => {
    azure.codes = () => [{ code: 'home', evidence: 'calmer?' }];
    const coder = secondCoder();
    const both = await Promise.all([coder.code('calmer?', parent), coder.code('calmer?', parent)]);
    const third = await coder.code('calmer?', parent);
    expect(answersAsked()).toEqual(['calmer?']);
    expect([...both, third].map(({ codes }) => codes[0]?.evidence)).toEqual(['calmer?', 'calmer?', 'calmer?']);
    expect(coder.tally).toMatchObject({ asked: 1, remembered: 2 });
  });

  test.each([
    ['somebody else says it', { ...parent, respondent: 'child' as const }],
    ['it answers another question', { ...parent, topic: 'improve' as const }],
  ])('is asked again when %s', async (_, context) => {
    const coder = secondCoder();
    await coder.code('calmer?', parent);
    await coder.code('calmer?', context);
    expect(azure.asked).toHaveLength(2);
  });

  test('is asked again after a failure', async () => {
    azure.planned = [failure(500, '500')];
    const coder = secondCoder();
    await coder.code('calmer?', parent);
    expect((await coder.code('calmer?', parent)).coder).toBe(coder.version);
  });
});

describe('the tally', () => {
  const prices = { input: 0.15, output: 0.6 };

  test('counts tokens, also of what gave no opinion, and what 1,000 answers cost', async () => {
    const coder = secondCoder({ prices });
    azure.codes = () => [{ code: 'calmer', evidence: 'calmer?' }];
    const [sure, unsure] = ['he is calmer', 'calmer?'];
    for (const text of [sure, unsure, sure, unsure]) await coder.code(text, parent);
    expect(coder.tally).toMatchObject({ answers: 4, unsure: 2, usage: { input: 1000, output: 50 } });
    expect(costPerThousand(coder.tally, prices)).toBeCloseTo((250 * 0.15 + 12.5 * 0.6) / 1000, 10);
    expect(coder.summary().split('\n')).toEqual([
      'Second coder: unsure of 2 of 4 answers (50.0 %); asked about 1, remembered 1',
      'Tokens: 1000 in, 50 out',
      'Cost: 0.0450 for 1,000 answers at the prices set',
    ]);
  });

  test('says what was kept back, left out and failed, and that without prices no cost is known', async () => {
    const coder = secondCoder();
    azure.planned = [failure(500, '500')];
    for (const text of ['calmer? a knife', 'calmer?', `calmer? ${'x'.repeat(7000)}`]) await coder.code(text, parent);
    const text = coder.summary();
    for (const line of [
      /^Not asked because of a concern: 1$/mu,
      /left|too long.*: 1/u,
      /1 failing/u,
      /Cost: not known/u,
    ])
      expect(text).toMatch(line);
  });
});
