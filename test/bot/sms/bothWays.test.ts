import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findConcern } from '../../../coding/findConcern.ts';
import { startTextService, ESSEX_NUMBER, type TextService, type TextServiceOptions } from './textService.ts';

let service: TextService;
async function start(options?: TextServiceOptions): Promise<TextService> {
  return (service = await startTextService(options));
}
afterEach(() => service.stop());

const received = (change: object = {}) => ({
  id: '2fd4a8d3-1d0c-4b0b-9f3e-3b1f9f6f2f11',
  source_number: '447700900777',
  destination_number: '07700900999',
  message: 'hello',
  date_received: '2026-11-02T10:00:00.000000Z',
  ...change,
});

async function call(
  what: 'received' | 'delivery',
  body: object | string,
  authorization?: string | null,
): Promise<number> {
  const bearer = authorization === undefined ? `Bearer ${service.notify.callbackToken}` : authorization;
  const response = await fetch(`${service.address}/api/notify/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(bearer !== null && { authorization: bearer }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  await response.body?.cancel();
  return response.status;
}

describe('a survey over Notify', () => {
  test('goes from the first text to the end, each reply delivered once and in order', async () => {
    await start();
    const said = [
      'hello',
      '1',
      '1',
      '2',
      '1 and 3',
      '2',
      'He is calmer now and goes to school every day',
      'We argue less',
    ];
    for (const words of said) await service.text(words);
    const [first, second] = service.on();
    expect(first).toContain('Family Views for Essex');
    expect(second).toContain('Who are you?');
    expect(service.on()).toHaveLength(said.length);
    const texts = await service.stored();
    expect(texts.map(({ state, sealed }) => [state, sealed])).toEqual(texts.map(() => ['delivered', undefined]));
  });

  test('neither number nor words stand in the store, also while texts wait', async () => {
    await start({ trouble: ({ method }) => (method === 'POST' ? { status: 503 } : undefined) });
    await service.text('hello');
    expect((await service.stored())[0]).toMatchObject({ state: 'queued', why: 'HTTP 503' });
    const file = readFileSync(join(service.directory, 'family-views.sqlite-wal')).toString('latin1');
    expect(file).not.toMatch(/7700900777|Family Views for Essex/u);
  });

  test('a text to a number that is nobody’s asks for the council', async () => {
    await start();
    expect(await call('received', received({ destination_number: '07700900123' }))).toBe(200);
    await service.send();
    expect(service.on()).toEqual([expect.stringContaining('Which council')]);
  });

  test('words of harm raise an alert, and the reply carries 999', async () => {
    await start({ setting: { findConcern } });
    await service.text('my dad hits me with a belt');
    expect(service.on()[0]).toContain('999');
    expect(await Array.fromAsync(service.store.alerts.list({ waiting: true }))).toHaveLength(1);
  });

  test('erasing takes all texts of the talk along, save the word that it is done', async () => {
    await start();
    for (const words of ['hello', '1', 'forget', 'yes']) await service.text(words);
    const texts = await service.stored();
    expect(texts).toHaveLength(1);
    expect(service.on().at(-1)).toContain('erased');
  });
});

describe('callbacks', () => {
  test.each([
    ['no token', null, 401],
    ['another scheme', 'Basic eDp5', 401],
    ['an empty one', 'Bearer ', 401],
    ['another token', 'Bearer token-of-the-callback', 403],
    ['a longer one', 'Bearer token-of-the-callbacks2', 403],
  ])('with %s are refused', async (_, authorization, status) => {
    await start();
    expect(await call('received', received(), authorization)).toBe(status);
    expect(await call('delivery', { reference: 'x', status: 'delivered' }, authorization)).toBe(status);
    expect(await service.stored()).toEqual([]);
  });

  test.each([
    ['no JSON', '{"id":'],
    ['no object', '[]'],
    ['null', 'null'],
    ['a number for the text', received({ message: 5 })],
    ['no id', received({ id: '' })],
    ['no date', received({ date_received: 'yesterday' })],
    ['an object for the sender', received({ source_number: {} })],
  ])('with %s are refused with 400, and nothing is kept', async (_, body) => {
    await start();
    expect(await call('received', body)).toBe(400);
    expect(await service.stored()).toEqual([]);
  });

  test('repeated, also at the same moment, count once', async () => {
    await start();
    const statuses = await Promise.all([1, 2, 3, 4, 5].map(() => call('received', received())));
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    expect(await call('received', received())).toBe(200);
    await service.send();
    expect(service.on()).toHaveLength(1);
  });

  test('of one text in two processes are answered once', async () => {
    await start();
    const other = await startTextService({ directory: service.directory, notify: service.notify });
    const both = [service, other].map(({ texting }) =>
      texting.intake.take({
        id: 't1',
        from: '447700900777',
        to: ESSEX_NUMBER,
        words: 'hello',
        at: '2026-11-02T10:00:00Z',
      }),
    );
    await Promise.all(both);
    expect(await service.stored()).toHaveLength(1);
    await other.stop();
  });

  test('of deliveries change a text in whatever order and however often they come', async () => {
    await start();
    await service.text('hello');
    const [text] = await service.stored();
    const reference = `${text!.id}.1`;
    for (const status of ['temporary-failure', 'sending', 'permanent-failure', 'delivered'])
      expect(await call('delivery', { reference, status })).toBe(200);
    expect((await service.stored())[0]).toMatchObject({ state: 'delivered', sends: 1 });
  });

  test('about texts that are not ours, such as those to staff, are taken and change nothing', async () => {
    await start();
    for (const reference of ['alert.0.lead', `${'0'.repeat(64)}.1`, '', null])
      expect(await call('delivery', { reference, status: 'delivered' })).toBe(200);
    expect(await call('delivery', { status: 5 })).toBe(400);
  });

  test('are answered within two seconds although Notify hangs when it is to send', async () => {
    await start({ trouble: ({ method }) => (method === 'POST' ? { status: 0 } : undefined) });
    const sent = service.texting.sender.look();
    expect(await call('received', received())).toBe(200);
    await sent;
    expect((await service.stored())[0]).toMatchObject({ state: 'queued' });
  });

  test('too many of one number are to come again, and words of harm are taken all the same', async () => {
    await start({ setting: { findConcern } });
    const floods = Array.from({ length: 80 }, (_, index) =>
      call('received', received({ id: `f${index}`, message: 'hi' })),
    );
    expect(await Promise.all(floods)).toContain(429);
    expect(await call('received', received({ id: 'harm', message: 'my dad hits me with a belt' }))).toBe(200);
    expect(await Array.fromAsync(service.store.alerts.list({ waiting: true }))).toHaveLength(1);
  });
});

test('stop takes back what has not gone out yet, and is confirmed once', async () => {
  let isBusy = true;
  await start({ trouble: ({ method }) => (isBusy && method === 'POST' ? { status: 429 } : undefined) });
  for (const words of ['hello', '1', 'STOP', 'stop', 'hello?']) {
    await service.text(words);
    service.pass(0.01);
  }
  isBusy = false;
  service.pass(1);
  await service.send();
  await service.send();
  expect(service.on()).toEqual([expect.stringContaining('I will not text you any more')]);
});
