import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openSqlite } from '../../../store/sqlite.ts';
import { startNotify } from '../../support/notifyServer.ts';
import { startService, type RunningService } from '../../support/service.ts';

const people = Array.from({ length: 12 }, (_, index) => `077009007${String(index).padStart(2, '0')}`);

test('killed again and again while it takes in and sends texts, it loses no answer and sends no text twice', async () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'family-views-crash-'));
  let service: RunningService | undefined;
  const serviceAddress = () => service?.address.replace(/\/$/u, '');
  const notify = await startNotify({ serviceAddress, callAgainAfter: 30 });
  const env = {
    DATA_DIR,
    BOT_AUTHORITY: 'essex',
    NOTIFY_API_KEY: notify.settings.apiKey,
    NOTIFY_URL: notify.settings.url,
    NOTIFY_TEXT_TEMPLATE: notify.textTemplate,
    NOTIFY_CALLBACK_TOKEN: notify.callbackToken,
    LOG_LEVEL: 'silent',
  };
  const { network, callbacks } = notify.notify;

  service = await startService(env);
  for (const words of ['hello', '1', '1']) {
    for (const from of people) network.receive({ from, words });
    await delay(Math.random() * 150);
    await service.kill();
    // Callbacks are tried again, and what they do not bring is asked for at the start.
    service = await startService(env);
    await callbacks.settled();
    await delay(500);
  }
  await service.stop();

  const store = openSqlite({ directory: DATA_DIR });
  const responses = await Array.fromAsync(store.responses.list({ authority: 'E10000012', round: '2026-autumn' }));
  expect(responses).toHaveLength(people.length);
  for (const { answers } of responses) expect(Object.keys(answers)).toEqual(['consent', 'respondent']);
  await store.close();

  const references = notify.texts.map(({ reference }) => reference);
  expect(new Set(references).size).toBe(references.length);
  const bodies = notify.texts.map(({ phone_number, personalisation }) => `${phone_number} ${personalisation.message}`);
  expect(new Set(bodies).size).toBe(bodies.length);
  await notify.stop();
}, 180_000);
