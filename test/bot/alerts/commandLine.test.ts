import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../../store/sqlite.ts';
import type { Store } from '../../../store/store.ts';
import { anAlert } from '../../support/alerts.ts';
import { aResponse, words } from '../../support/responses.ts';
import { essex, portsmouth } from '../../support/authorities.ts';

const script = fileURLToPath(new URL('../../../bot/commands/alerts.ts', import.meta.url));
const ALERT_KEY = Buffer.alloc(32, 7).toString('base64');
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const ids = { urgent: 'a1'.repeat(32), old: 'b2'.repeat(32), lost: 'c3'.repeat(32), handled: 'd4'.repeat(32) };

let DATA_DIR: string;
/** Stays open meanwhile, as that of the running service does. */
let store: Store;
beforeAll(async () => {
  DATA_DIR = join(mkdtempSync(join(tmpdir(), 'family-views-alerts-')), 'data');
  store = openSqlite({ directory: DATA_DIR });
  await store.alerts.add(await anAlert({ id: ids.old, urgent: false, at: hoursAgo(3), authority: portsmouth.code }));
  await store.alerts.add(await anAlert({ id: ids.urgent, at: hoursAgo(2), text: 'he \u001b[2Jhits me\nevery day' }));
  await store.alerts.add(await anAlert({ id: ids.lost, urgent: false, at: hoursAgo(1), authority: undefined }));
  await store.alerts.add(await anAlert({ id: ids.handled, at: hoursAgo(9) }));
  const trail = [
    { alert: ids.urgent, number: 1, what: 'sending', at: hoursAgo(2), to: 'essex/lead', way: 'email' },
    { alert: ids.urgent, number: 2, what: 'sent', at: hoursAgo(2), to: 'essex/lead', way: 'email' },
    { alert: ids.handled, number: 1, what: 'acknowledged', at: hoursAgo(8), by: 'Day lead' },
  ] as const;
  for (const event of trail) await store.alerts.record(event);
});
afterAll(() => store.close());

async function alerts(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = { ...process.env, DATA_DIR, ALERT_KEY, LOG_LEVEL: 'silent' };
  return await new Promise((resolve) =>
    execFile(process.execPath, [script, ...args], { env }, (error, out, err) =>
      resolve({ code: error ? 1 : 0, out, err }),
    ),
  );
}

const json = async <T>(...args: string[]) => JSON.parse((await alerts(...args, '--json')).out) as T;
const trailOf = async (id: string) => (await store.alerts.find(id))!.events.map(({ what, by }) => [what, by]);

describe('list', () => {
  test('shows those that wait, urgent ones first, with their age, who was told and what is overdue', async () => {
    const { out } = await alerts('list');
    expect(out.match(/^[abcd]\d\w+.*/gmu)).toEqual([
      'a1a1a1a1a1a1  URGENT  OVERDUE  waiting  Essex',
      'b2b2b2b2b2b2  waiting  Portsmouth',
      'c3c3c3c3c3c3  OVERDUE  waiting  council not known',
    ]);
    expect(out).toContain('Alerts: 3. Overdue: 2.');
    expect(out).toMatch(/2 hours ago, \w+day, .*\n {2}told: essex\/lead by e-mail 2 hours ago/u);
    expect(out).not.toContain('hits me');
  });

  test('of one authority, and with those dealt with', async () => {
    const own = await json<{ id: string; state: string }[]>('list', '--authority', 'essex', '--all');
    expect(own.map(({ id, state }) => [id, state])).toEqual([
      [ids.handled, 'acknowledged'],
      [ids.urgent, 'waiting'],
    ]);
  });
});

test('ends quietly when nobody reads on', async () => {
  const env = { ...process.env, DATA_DIR, ALERT_KEY };
  const said = await new Promise<string>((resolve) =>
    execFile('sh', ['-c', `"${process.execPath}" "${script}" list | true`], { env }, (_, _out, err) => resolve(err)),
  );
  expect(said).not.toContain('EPIPE');
});

test('refuses a name that would steer the terminal of whoever reads the trail', async () => {
  const { code, err } = await alerts('show', ids.urgent, '--by', 'A\nB');
  expect(code).toBe(1);
  expect(err).toContain('on one line');
  expect(await trailOf(ids.urgent)).not.toContainEqual(['opened', 'A\nB']);
});

describe('show', () => {
  test('without a name shows no words and writes nothing down', async () => {
    const { out } = await alerts('show', ids.urgent.slice(0, 6));
    expect(out).toContain('--by "YOUR NAME"');
    expect(out).not.toMatch(/hits me|abuse-physical/u);
    expect(await trailOf(ids.urgent)).toHaveLength(2);
  });

  test('with a name shows the words, that do not steer the terminal, and writes down who has read them', async () => {
    const { out } = await alerts('show', ids.urgent, '--by', 'Night lead');
    expect(out).toContain('  he [2Jhits me\n  every day\n');
    expect(out).not.toContain('\u001b');
    expect(out).toContain('opened by Night lead');
    expect((await trailOf(ids.urgent)).at(-1)).toEqual(['opened', 'Night lead']);
  });

  test('as JSON', async () => {
    expect(await json('show', ids.old, '--by', 'Night lead')).toMatchObject({
      id: ids.old,
      state: 'opened',
      words: { text: 'he hits me' },
      events: [{ what: 'opened', by: 'Night lead' }],
    });
  });
});

describe('acknowledge and downgrade', () => {
  test('are written down with who did it and why, and end the waiting', async () => {
    expect((await alerts('acknowledge', ids.urgent, '--by', 'Night lead', '--note', 'Called.')).out).toBe(
      'Written down: Night lead takes on alert a1a1a1a1a1a1.\n',
    );
    const event = await json('downgrade', ids.old, '--by', 'Night lead', '--reason', ' Words of a song. ');
    expect(event).toMatchObject({ what: 'downgraded', by: 'Night lead', detail: 'Words of a song.' });
    expect((await json<{ id: string }[]>('list')).map(({ id }) => id)).toEqual([ids.lost]);
  });

  test('say who was first', async () => {
    const { code, err } = await alerts('acknowledge', ids.handled, '--by', 'Night lead');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/acknowledged by Day lead at/u) as string });
    expect(await trailOf(ids.handled)).toHaveLength(1);
  });
});

describe('unread and read', () => {
  const [round] = essex.rounds.map(({ id }) => id);
  const filter = { authority: essex.code, round: round! };
  const id = '01K600000000000000000000XX';
  const answer = (text: string, at: string) => words(text, [], { at });

  test('show answers nobody has read, and those given after the last reading again', async () => {
    const first = aResponse({ ...filter, id, version: 0, answers: { improve: answer('Come sooner.', hoursAgo(100)) } });
    const saved = await store.responses.save(first);
    const newer = { ...filter, version: 0, answers: { improve: answer('Listen.', hoursAgo(1)) } };
    await store.responses.save(aResponse(newer));
    const { out } = await alerts('unread', '--authority', 'essex', '--round', round!);
    expect(out).toContain('People whose answers nobody has read: 2. Overdue: 1.');
    expect(out).toMatch(
      new RegExp(`${id} {2}OVERDUE {2}parent or carer\\n.*\\n {2}What diff.*\\n {4}Come sooner\\.`, 'u'),
    );
    expect(out.indexOf('Come sooner.')).toBeLessThan(out.indexOf('Listen.'));

    const read = await alerts('read', id, '--authority', 'essex', '--by', 'Day lead');
    expect(read.out).toMatch(/Come sooner\.\nWritten down: Day lead has read these answers/u);
    const unread = () => json<{ responseId: string }[]>('unread', '--authority', 'essex', '--round', round!);
    expect((await unread()).map(({ responseId }) => responseId)).not.toContain(id);

    const later = answer('Phone first.', new Date(Date.now() + 1000).toISOString());
    await store.responses.save({ ...saved, answers: { ...saved.answers, 'difference-child': later } });
    const [again] = (await unread()).filter(({ responseId }) => responseId === id);
    expect(again).toMatchObject({ answers: [{ text: 'Phone first.' }] });
  }, 60_000);
});

describe('what cannot be done is said in one line:', () => {
  test.each([
    [['show', 'a1'], /first 6 characters or more, got "a1"/u],
    [['show', 'ffffff'], /got "ffffff", which none has/u],
    [['acknowledge', ids.lost], /required option '--by <name>'/u],
    [['acknowledge', ids.lost, '--by', '  '], /Expected a name/u],
    [['downgrade', ids.lost, '--by', 'Lead'], /required option '--reason <text>'/u],
    [['downgrade', ids.lost, '--by', 'Lead', '--reason', 'no'], /10 characters or more, got 2/u],
    [['unread', '--authority', 'narnia'], /got "narnia"\. Known: /u],
    [['read', 'X', '--authority', 'essex', '--by', 'Lead'], /id of a response in Essex, got "X"/u],
    [['dance'], /unknown command 'dance'/u],
  ])('%j', async (args, message) => {
    const { code, err } = await alerts(...args);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toContain('    at ');
  });
});
