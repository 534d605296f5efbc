import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { stored } from '../../../bot/governance/parts/fields.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import { essex } from '../../support/authorities.ts';
import { listening } from '../../dialogs/listening.ts';
import { childSteps, walkTo } from '../../dialogs/walk.ts';

type Row = Record<string, unknown>;

const tables = ['response', 'alert', 'alert_event', 'bot_state', 'reading', 'erasure'] as const;
type Table = (typeof tables)[number];

/** All that the database file holds after talks in which as much as possible happens. */
let rows: Record<Table, Row[]>;

beforeAll(async () => {
  const directory = mkdtempSync(join(tmpdir(), 'family-views-fields-'));
  const store = openSqlite({ directory });
  const service = listening(store);
  const child = await walkTo(service.person(), 'improve', childSteps);
  await child.say('my dad hits me and im scared');
  await walkTo(await child.say('carry on'), undefined, childSteps);
  const { id } = (await child.response())!;
  await store.readings.add({ ...place, responseId: id, at: '2026-11-02T12:00:00Z', by: 'a reader' });
  for await (const { alert } of store.alerts.list({ waiting: true }))
    await store.alerts.record({
      alert: alert.id,
      number: 1,
      what: 'opened',
      at: '2026-11-02T12:00:00Z',
      by: 'a reader',
    });
  const other = await walkTo(service.person({ name: 'bo' }), 'improve');
  await store.responses.erase((await other.response())!, 'asked');
  await store.close();
  const file = new Database(join(directory, 'family-views.sqlite'), { readonly: true });
  rows = Object.fromEntries(
    tables.map((table) => [table, file.prepare(`SELECT * FROM ${table}`).all()]),
  ) as typeof rows;
  file.close();
});

const place = { authority: essex.code, round: '2026-autumn' };

function documents(table: Table): Row[] {
  const found = rows[table].map(({ document }) => JSON.parse(String(document)) as Row);
  expect(found).not.toEqual([]);
  return found;
}

function described(...titles: string[]): Set<string> {
  const found = Object.entries(stored).filter(([title]) => titles.some((start) => title.startsWith(start)));
  expect(found.length).toBeGreaterThanOrEqual(titles.length);
  return new Set(found.flatMap(([, fields]) => Object.keys(fields)));
}

function undescribed(all: Row[], ...titles: string[]): string[] {
  const known = described(...titles);
  return [...new Set(all.flatMap((row) => Object.keys(row)))].filter((name) => !known.has(name));
}

const list = (value: unknown) => (value ?? []) as Row[];

test('nothing is stored of a response, its answers and codings that is not described', () => {
  const responses = documents('response');
  const answers = responses.flatMap(({ answers: given }) => Object.values(given as Record<string, Row>));
  const codings = answers.flatMap(({ coding }) => (coding ? [coding as Row] : []));
  const reviews = answers.flatMap(({ review }) => (review ? [review as Row] : []));
  expect([codings, reviews]).not.toContainEqual([]);
  expect(undescribed(responses, 'Response')).toEqual([]);
  expect(undescribed(answers, 'Answer')).toEqual([]);
  expect(undescribed(codings, 'Coding')).toEqual([]);
  expect(
    undescribed(
      codings.flatMap(({ codes }) => list(codes)),
      'One code',
    ),
  ).toEqual([]);
  expect(undescribed(reviews, 'What the person')).toEqual([]);
});

test('nothing is stored of an alert and its trail that is not described', () => {
  const alerts = documents('alert');
  expect(undescribed(alerts, 'Alert')).toEqual([]);
  const words = alerts.map(({ sealed }) => JSON.parse(String(sealed)) as Row);
  expect(undescribed(words, 'Words of an alert')).toEqual([]);
  expect(undescribed(documents('alert_event'), 'Event')).toEqual([]);
});

test('nothing is stored of a reading and an erasure that is not described, under the names of the columns', () => {
  const [reading] = rows.reading;
  const [erasure] = rows.erasure;
  expect(Object.keys(reading!).sort()).toEqual(['at', 'authority', 'by', 'response_id', 'round']);
  expect(described('Reading')).toEqual(new Set(['authority', 'round', 'responseId', 'at', 'by']));
  expect(Object.keys(erasure!).sort()).toEqual(['authority', 'count', 'day', 'round', 'why']);
  expect(described('Erasure')).toEqual(new Set(['authority', 'round', 'on', 'why']));
});

test('nothing is stored of where a talk is that is not described', () => {
  const talks = documents('bot_state').flatMap(talkStates);
  expect(talks).not.toEqual([]);
  expect(undescribed(talks, 'State of a talk: ')).toEqual([]);
});

/** The state of the survey's dialog, wherever botbuilder keeps it. */
function talkStates(value: unknown): Row[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, state } = value as Row;
  if (id === 'survey') return [state as Row];
  return Object.values(value).flatMap(talkStates);
}
