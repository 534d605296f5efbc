import pino from 'pino';
import { Contacts } from '../../../bot/contacts/contacts.ts';
import { AzureReaching } from '../../../bot/reminders/azureReaching.ts';
import { remindRound, type RemindOptions } from '../../../bot/reminders/remindRound.ts';
import { Identities } from '../../../bot/rights/identities.ts';
import type { KeyRing } from '../../../bot/keys.ts';
import { wordsFor } from '../../../locales/words.ts';
import { APP_ID } from '../../support/botService.ts';
import { cardOf, wordsOn } from '../../support/teams.ts';
import { TeamsTalk } from '../../support/teamsTalk.ts';

const DAY_MS = 24 * 60 * 60_000;
const essex = { authority: 'E10000012', round: '2026-autumn' };
/** Those of the bot in these tests. */
const keys: KeyRing = [Buffer.alloc(32, 1)];

let talk: TeamsTalk;
beforeEach(async () => {
  talk = await TeamsTalk.start();
});
afterEach(() => talk.close());

/** Noon in London, so many days from now. */
function noonIn(days: number): Date {
  const date = new Date(Date.now() + days * DAY_MS);
  date.setUTCHours(12, 0, 0, 0);
  return date;
}

function contacts(ring = keys): Contacts {
  const log = pino({ level: 'silent' });
  return new Contacts({ state: talk.bot.store.botState, identities: new Identities(ring), keys: ring, log });
}

interface Given extends Partial<RemindOptions> {
  now?: Date;
  hosts?: string[];
  ring?: KeyRing;
}

/** Runs the command's work as in a process of its own. */
async function remind({ now = noonIn(8), hosts = ['127.0.0.1'], ring, ...options }: Given = {}) {
  const { azure, store } = talk.bot;
  const bot = { appId: APP_ID, appPassword: 'p', tenantId: 't', serviceHosts: hosts };
  const ways = [new AzureReaching('msteams', bot, azure.cloud), new AzureReaching('sms', bot, azure.cloud)];
  const parts = { responses: store.responses, contacts: contacts(ring), ways, now: () => now };
  return await remindRound(store.responses.list(essex), parts, { after: 7, dryRun: false, ...options });
}

const nothing = { due: 0, sent: 0, before: 0, nowhere: 0, gone: 0, later: 0 };

describe('who began in Teams and did not finish', () => {
  beforeEach(() => talk.say('hello', 'yes', 'parent'));

  test('is reminded once, in Teams, and can go on with one tap', async () => {
    const before = talk.standing.length;
    expect(await remind()).toEqual({ ...nothing, due: 1, sent: 1 });
    const [reminder, ...more] = talk.standing.slice(before);
    expect(more).toEqual([]);
    expect(wordsOn(reminder!)).toContain('You began to answer our questions.');
    expect(reminder!.authorization).toBe('Bearer token-of-the-bot');
    expect(await remind()).toEqual({ ...nothing, due: 1, before: 1 });
    expect(await remind({ now: noonIn(100) })).toEqual({ ...nothing, due: 1, before: 1 });

    const [goOn, stop] = cardOf(reminder!)!.actions!;
    expect(await talk.tap(reminder!, goOn!.data!)).toEqual([expect.stringContaining('Which of these are true?')]);
    await talk.tap(reminder!, stop!.data!);
    expect((await talk.bot.stored())[0]).toMatchObject({ status: 'stopped' });
  });

  test.each([
    ['yes', [expect.stringContaining('Welcome back'), expect.stringContaining('Which of these are true?')], 'open'],
    ['no thanks', [expect.stringContaining('we have stopped'), expect.anything()], 'stopped'],
  ])('and says "%s" to it has answered no question by that', async (said, heard, status) => {
    await remind();
    expect(await talk.say(said)).toEqual(heard);
    const [response] = await talk.bot.stored();
    expect([response!.status, Object.keys(response!.answers)]).toEqual([status, ['consent', 'respondent']]);
  });

  test('after the key was changed too', async () => {
    const ring: KeyRing = [Buffer.alloc(32, 9), ...keys];
    expect(await remind({ ring })).toEqual({ ...nothing, due: 1, sent: 1 });
  });

  test('can answer straight away', async () => {
    await remind();
    await talk.say('autism');
    expect((await talk.bot.stored())[0]!.answers).toMatchObject({ 'key-group': { options: ['autism'] } });
  });

  test.each([
    ['before the days are over', { now: noonIn(5) }, nothing],
    ['in a trial run', { dryRun: true }, { ...nothing, due: 1, sent: 1 }],
    ['where only texts are asked for', { channel: 'sms' as const }, { ...nothing, due: 1, nowhere: 1 }],
    ['at night', { now: new Date(noonIn(8).getTime() + 9 * 3_600_000) }, { ...nothing, due: 1, later: 1 }],
    [
      'where the settings name other hosts now',
      { hosts: ['smba.trafficmanager.net'] },
      { ...nothing, due: 1, gone: 1 },
    ],
    ['where the key is gone', { ring: [Buffer.alloc(32, 9)] as KeyRing }, { ...nothing, due: 1, nowhere: 1 }],
  ])('is not written to %s', async (_, given, counts) => {
    const offered = talk.bot.azure.offered();
    expect(await remind(given)).toEqual(counts);
    expect(talk.bot.azure.offered()).toBe(offered);
  });

  test.each([
    [429, 'later', 1],
    [401, 'later', 1],
    [403, 'gone', 0],
    [404, 'gone', 0],
    [500, 'sent', 0],
    [502, 'sent', 0],
  ] as const)(
    'and whose channel answers %i counts as %s, and is reminded %i times more',
    async (status, came, again) => {
      talk.bot.azure.planned.push(...Array.from({ length: 4 }, () => ({ status, headers: { 'retry-after': '0' } })));
      expect(await remind()).toEqual({ ...nothing, due: 1, [came]: 1 });
      talk.bot.azure.planned.length = 0;
      expect((await remind()).sent).toBe(again);
    },
  );

  test('and whose service is not there now is reminded later', async () => {
    const contact = (await contacts().find((await talk.bot.stored())[0]!))!;
    const bot = { appId: APP_ID, appPassword: 'p', tenantId: 't', serviceHosts: ['127.0.0.1'] };
    const way = new AzureReaching('msteams', bot, talk.bot.azure.cloud);
    const reference = { ...contact.reference, serviceUrl: 'http://127.0.0.1:9/' };
    const reminder = { words: wordsFor('en', 'parent'), messages: [{ text: 'Hello' }] };
    expect(await way.remind({ reference }, reminder)).toBe('later');
  });

  test('and writes at the same moment is not reminded', async () => {
    const { store } = talk.bot;
    const [response] = await talk.bot.stored();
    const stale = (async function* () {
      yield await Promise.resolve({ ...response!, version: response!.version - 1 });
    })();
    const parts = { responses: store.responses, contacts: contacts(), ways: [], now: () => noonIn(8) };
    const way = {
      channel: 'msteams',
      reaches: () => true,
      remind: () => Promise.reject(new Error('written to')),
    } as const;
    const counts = await remindRound(stale, { ...parts, ways: [way] }, { after: 7, dryRun: false });
    expect(counts).toEqual({ ...nothing, due: 1, later: 1 });
  });
});

describe('nothing is kept to write to', () => {
  const kept = async () => contacts().find((await talk.bot.stored())[0]!);

  test('before they agree, nor once they stop, until they carry on', async () => {
    await talk.say('hello', 'yes');
    const began = (await talk.bot.stored())[0]!;
    expect(await kept()).toMatchObject({ reference: { user: { id: talk.person.user } } });
    await talk.say('stop');
    expect(await kept()).toBeUndefined();
    await talk.say('carry on');
    expect(await kept()).toBeDefined();
    await talk.say('forget', 'yes');
    expect(await contacts().find(began)).toBeUndefined();
  });

  test('once they have finished', async () => {
    await talk.say('hello', 'yes', 'parent');
    while ((await talk.bot.stored())[0]!.status === 'open') await talk.say('skip');
    expect(await kept()).toBeUndefined();
  });

  test('once they have told of harm', async () => {
    await talk.say('hello', 'yes', 'parent', 'autism', 'camhs', 'mid essex', 'his dad hits him every night');
    expect(await kept()).toBeUndefined();
    expect(await remind()).toEqual({ ...nothing, due: 1, nowhere: 1 });
  });

  test('once they have taken the app away', async () => {
    await talk.say('hello', 'yes');
    await talk.hears(talk.person.installs('remove'));
    expect(await kept()).toBeUndefined();
  });

  test('that tells who they are, or opens for another response', async () => {
    await talk.say('hello', 'yes');
    const [response] = await talk.bot.stored();
    const stored = await talk.bot.store.botState.read([`contact:${response!.talks![0]!}`]);
    expect(JSON.stringify(stored)).toMatch(/"sealed":"eyJ/u);
    expect(JSON.stringify(stored)).not.toContain(talk.person.user);
    expect(await contacts().find({ ...response!, id: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toBeUndefined();
  });
});
