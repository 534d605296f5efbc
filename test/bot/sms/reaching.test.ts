import type { Contact } from '../../../bot/reminders/reaching.ts';
import { Identities } from '../../../bot/rights/identities.ts';
import { Outbox } from '../../../bot/sms/outbox.ts';
import { NotifyReaching } from '../../../bot/sms/reaching.ts';
import { createTextSeal } from '../../../bot/sms/seal.ts';
import { wordsFor } from '../../../locales/words.ts';
import { ESSEX_NUMBER, startTextService, type TextService } from './textService.ts';

let service: TextService;
let now: Date;
beforeEach(async () => {
  service = await startTextService();
  at('2026-11-02T10:00:00Z');
});
afterEach(() => service.stop());

function at(time: string): void {
  now = new Date(time);
  service.setTime(time);
}

/** As another program reaches people, over the store that the service sends from. */
function reaching(): NotifyReaching {
  const { texts } = service.store;
  const keys = [Buffer.alloc(32, 3)] as const;
  const identities = new Identities([...keys]);
  const hashOf = (id: string) => identities.hashes(id)[0]!;
  const outbox = new Outbox({ texts, seal: createTextSeal([...keys]), now: () => now, hashOf });
  const talkKey = (channel: string, conversation: string) => identities.talks(channel, conversation)[0]!;
  return new NotifyReaching({ texts, outbox, authorities: [], talkKey, now: () => now });
}

function contactOf(number = '+447700900777', more: object = {}): Contact {
  const id = `${number}/${ESSEX_NUMBER}`;
  return {
    reference: {
      channelId: 'sms',
      user: { id: number, name: '' },
      bot: { id: ESSEX_NUMBER, name: '' },
      conversation: { id, isGroup: false, conversationType: 'personal', name: '' },
      ...more,
    },
  };
}

const reminder = { messages: [{ text: 'Hello from Family Views.' }], words: wordsFor('en', 'parent') };

test('puts a reminder where the running service sends it', async () => {
  expect(await reaching().remind(contactOf(), reminder)).toBe('sent');
  await service.send();
  expect(service.on()).toEqual(['Hello from Family Views.']);
});

test('sends none at night, and one that was put in by day waits for the morning', async () => {
  at('2026-11-02T19:59:00Z');
  expect(await reaching().remind(contactOf(), reminder)).toBe('sent');
  at('2026-11-02T20:00:00Z');
  expect(await reaching().remind(contactOf(), reminder)).toBe('later');
  await service.text('hello');
  expect(service.on()).toEqual([expect.stringContaining('Family Views for Essex')]);
  at('2026-11-03T08:00:00Z');
  await service.send();
  expect(service.on()).toHaveLength(2);
});

test('somebody who says stop first gets none', async () => {
  at('2026-11-02T20:00:00Z');
  await service.text('hello');
  at('2026-11-02T19:00:00Z');
  await reaching().remind(contactOf(), reminder);
  at('2026-11-02T20:01:00Z');
  await service.text('stop');
  at('2026-11-03T09:00:00Z');
  await service.send();
  expect(service.on().join('\n')).not.toContain('Hello from Family Views.');
});

test('a number that cannot be reached is gone, until it texts again', async () => {
  await service.text('hello', '07700900002');
  expect(await reaching().remind(contactOf('+447700900002'), reminder)).toBe('gone');
  expect(await reaching().remind(contactOf(), reminder)).toBe('sent');
});

test('those who came through Azure Bot Service are reached there', () => {
  expect(reaching().reaches(contactOf())).toBe(true);
  expect(reaching().reaches(contactOf('+447700900777', { serviceUrl: 'https://smba.example/' }))).toBe(false);
});
