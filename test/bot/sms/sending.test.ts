import { startTextService, type TextService, type TextServiceOptions } from './textService.ts';
import type { Trouble } from '../../../bot/notify/local/localNotify.ts';
import type { Asked } from '../../../bot/notify/local/asked.ts';

let service: TextService;
async function start(options?: TextServiceOptions): Promise<TextService> {
  return (service = await startTextService(options));
}
afterEach(() => service.stop());

/** What goes wrong with the next requests to send, in turn; then nothing. */
function failing(...troubles: Trouble[]) {
  return ({ method, url }: Asked) =>
    method === 'POST' && url.pathname.startsWith('/v2/') ? troubles.shift() : undefined;
}

/** Lets time pass, and sends what is due, until nothing waits or a day has gone by. */
async function untilSettled(): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    const texts = await service.stored();
    if (texts.every(({ state }) => state === 'delivered' || state === 'failed')) return;
    service.pass(5);
    await service.send();
  }
}

describe('a text that Notify does not take', () => {
  test.each([
    ['too many', [{ status: 429 }, { status: 429 }, { status: 429 }]],
    ['a fault of its own', [{ status: 500 }, { status: 503 }]],
    ['a key that is put right', [{ status: 403 }, { status: 401 }]],
  ])('for %s, is tried again later and arrives once', async (_, troubles) => {
    await start({ trouble: failing(...troubles) });
    await service.text('hello');
    expect(service.on()).toEqual([]);
    expect((await service.stored())[0]).toMatchObject({ state: 'queued', tries: 1 });
    await untilSettled();
    expect(service.on()).toHaveLength(1);
    expect(service.notify.texts).toHaveLength(1);
  });

  test('waits longer after each failure, never quite as long as others', async () => {
    await start({ trouble: failing(...Array.from({ length: 8 }, () => ({ status: 429 }))) });
    await service.text('hello');
    const waits: number[] = [];
    for (let tries = 0; tries < 6; tries++) {
      const before = (await service.stored())[0]!;
      service.setTime(before.due);
      await service.send();
      const after = (await service.stored())[0]!;
      expect(after.tries).toBe(before.tries + 1);
      waits.push((Date.parse(after.due) - Date.parse(before.due)) / 1000);
    }
    // 4, 8, 16, … seconds, or down to half of that.
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(2 ** (index + 1) * 0.99);
      expect(wait).toBeLessThanOrEqual(2 ** (index + 2));
    });
  });

  test('because it is wrong is marked failed with its words, and can be sent again', async () => {
    await start({ trouble: failing({ status: 400 }) });
    await service.text('hello');
    const [failed] = await service.stored();
    expect(failed).toMatchObject({ state: 'failed', why: 'HTTP 400' });
    await service.store.texts.save({ ...failed!, state: 'queued', tries: 1, due: failed!.at });
    await service.send();
    expect(service.on()).toHaveLength(1);
  });

  test('for a day is given up', async () => {
    await start({ trouble: ({ method }) => (method === 'POST' ? { status: 500 } : undefined) });
    await service.text('hello');
    await untilSettled();
    const [after] = await service.stored();
    expect(after).toMatchObject({ state: 'failed', why: 'HTTP 500' });
    expect(after).not.toHaveProperty('sealed');
    expect(service.on()).toEqual([]);
  });
});

describe('a text that Notify took without saying so', () => {
  test.each([500, 504, 429])('is looked up after HTTP %d, and not sent twice', async (status) => {
    await start({ trouble: failing({ status, late: true }) });
    await service.text('hello');
    await untilSettled();
    expect(service.notify.texts).toHaveLength(1);
    expect(service.on()).toHaveLength(1);
    expect((await service.stored())[0]).toMatchObject({ state: 'delivered' });
  });

  test('is looked up after a crash in between', async () => {
    await start();
    await service.text('hello');
    const [text] = await service.stored();
    // As a process leaves it that ends between Notify's answer and writing it down.
    const { sealed } = { sealed: 'not needed any more' };
    await service.store.texts.save({ ...text!, state: 'sending', sealed, due: '2026-11-02T10:02:00.000Z' });
    await service.send();
    expect((await service.stored())[0]!.state).toBe('sending');
    service.pass(3);
    await service.send();
    expect(service.notify.texts).toHaveLength(1);
    const [after] = await service.stored();
    expect(after).toMatchObject({ state: 'delivered' });
    expect(after).not.toHaveProperty('sealed');
  });

  test('is not sent while it cannot be looked up', async () => {
    let isDown = true;
    const trouble = ({ method, url }: Asked): Trouble | undefined => {
      if (!url.pathname.startsWith('/v2/')) return undefined;
      if (method === 'POST') return isDown ? { status: 500, late: true } : undefined;
      return isDown ? { status: 503 } : undefined;
    };
    await start({ trouble });
    await service.text('hello');
    for (let tries = 0; tries < 5; tries++) {
      service.pass(20);
      await service.send();
    }
    isDown = false;
    await untilSettled();
    expect(service.notify.texts).toHaveLength(1);
  });
});

test('texts of one person go out in order, although the first is held up', async () => {
  await start({ trouble: failing({ status: 429 }) });
  for (const words of ['hello', '1', '1']) {
    await service.text(words);
    service.pass(0.01);
  }
  for (let tries = 0; tries < 5; tries++) {
    service.pass(1);
    await service.send();
  }
  expect(service.on().map((text) => /Family Views|Who are you|one child/u.exec(text)?.[0])).toEqual([
    'Family Views',
    'Who are you',
    'one child',
  ]);
});

test('two processes that send from one outbox send each text once', async () => {
  await start({ trouble: failing(...Array.from({ length: 20 }, () => ({ status: 429 }))) });
  const people = Array.from({ length: 20 }, (_, index) => `077009008${String(index).padStart(2, '0')}`);
  for (const person of people) await service.text('hello', person);
  const other = await startTextService({ directory: service.directory, notify: service.notify });
  for (const each of [service, other]) each.setTime('2026-11-02T11:00:00Z');
  for (let rounds = 0; rounds < 3; rounds++) await Promise.all([service.send(), other.send()]);
  expect(people.map((person) => service.on(person).length)).toEqual(people.map(() => 1));
  expect(service.notify.texts).toHaveLength(20);
  await other.stop();
});

describe('what becomes of a text', () => {
  test('a phone that cannot be reached is tried once more, an hour later', async () => {
    await start();
    await service.text('hello', '07700900003');
    expect((await service.stored())[0]).toMatchObject({ state: 'queued', sends: 2, why: 'temporary-failure' });
    service.pass(59);
    await service.send();
    expect(service.notify.texts).toHaveLength(1);
    service.pass(2);
    await service.send();
    expect(service.notify.texts.map(({ reference }) => reference.slice(-2))).toEqual(['.1', '.2']);
    const [after] = await service.stored();
    expect(after).toMatchObject({ state: 'failed', why: 'temporary-failure' });
    expect(after).not.toHaveProperty('sealed');
  });

  test('a number that is none is failed for good', async () => {
    await start();
    await service.text('hello', '07700900002');
    const [after] = await service.stored();
    expect(after).toMatchObject({ state: 'failed', why: 'permanent-failure' });
    expect(after).not.toHaveProperty('sealed');
  });
});

describe('at night', () => {
  test.each(['2026-11-02T20:00:00Z', '2026-11-03T07:59:00Z', '2026-07-01T19:30:00Z'])(
    'who texts at %s is answered at once',
    async (at) => {
      await start();
      service.setTime(at);
      await service.text('hello');
      expect(service.on()).toHaveLength(1);
    },
  );

  test('what could not be sent while they waited stays until the morning', async () => {
    let isBusy = true;
    await start({ trouble: ({ method }) => (isBusy && method === 'POST' ? { status: 429 } : undefined) });
    service.setTime('2026-11-02T21:00:00Z');
    await service.text('hello');
    isBusy = false;
    service.setTime('2026-11-02T21:20:00Z');
    await service.send();
    service.setTime('2026-11-03T07:59:59Z');
    await service.send();
    expect(service.on()).toEqual([]);
    service.setTime('2026-11-03T08:00:00Z');
    await service.send();
    expect(service.on()).toHaveLength(1);
  });

  test('an older reply goes out before the one to a text just received', async () => {
    let isBusy = true;
    await start({ trouble: ({ method }) => (isBusy && method === 'POST' ? { status: 429 } : undefined) });
    service.setTime('2026-11-02T21:00:00Z');
    await service.text('hello');
    isBusy = false;
    service.setTime('2026-11-02T23:00:00Z');
    await service.text('1');
    await service.send();
    expect(service.on()).toEqual([expect.stringContaining('Family Views'), expect.stringContaining('Who are you')]);
  });

  test('a second try to reach a phone waits for the morning', async () => {
    await start();
    service.setTime('2026-11-02T19:30:00Z');
    await service.text('hello', '07700900003');
    service.setTime('2026-11-02T23:00:00Z');
    await service.send();
    expect(service.notify.texts).toHaveLength(1);
    service.setTime('2026-11-03T08:00:00Z');
    await service.send();
    expect(service.notify.texts).toHaveLength(2);
  });
});

test('a Notify that is not there at all loses nothing', async () => {
  await start();
  await service.notify.stop();
  const text = { id: 't1', from: '447700900777', to: '07700900999', words: 'hello', at: '2026-11-02T10:00:00Z' };
  await service.texting.intake.take(text);
  await service.texting.sender.look();
  await service.texting.sender.settled();
  expect((await service.stored())[0]).toMatchObject({ state: 'queued', tries: 1 });
});
