import { SignJWT } from 'jose';
import { NotifyClient } from 'notifications-node-client';
import type { Trouble } from '../../../../bot/notify/local/localNotify.ts';
import { startHttp } from '../../../support/httpServer.ts';
import { startNotify, type NotifyServer } from '../../../support/notifyServer.ts';

let notify: NotifyServer;
afterEach(() => notify.stop());

/** The client as it comes, with its own way of asking. */
function client(apiKey = notify.settings.apiKey) {
  return new NotifyClient(notify.settings.url, apiKey);
}

const send = (number = '07700900777', more: object = {}) =>
  client().sendSms(notify.textTemplate, number, { personalisation: { message: 'Hello' }, reference: 'r1', ...more });

/** Status and errors of a request that is refused. */
async function refusal(request: Promise<unknown>): Promise<{ status: number; error: string; message: string }> {
  const { response } = await request.then(
    () => Promise.reject(new Error('expected a refusal')),
    (error: unknown) =>
      error as { response: { data: { status_code: number; errors: { error: string; message: string }[] } } },
  );
  const { status_code: status, errors } = response.data;
  return { status, ...errors[0]! };
}

describe('the real client', () => {
  test('sends, looks up by reference and by id, and sees what became of it', async () => {
    notify = await startNotify();
    const { data } = await send();
    expect(data).toMatchObject({ reference: 'r1', content: { body: 'Hello' }, template: { id: notify.textTemplate } });
    await notify.notify.network.settled();
    const byReference = await client().getNotifications('sms', undefined, 'r1');
    expect(byReference.data.notifications).toMatchObject([
      { id: data.id, status: 'delivered', phone_number: '+447700900777' },
    ]);
    expect((await client().getNotificationById(data.id)).data).toMatchObject({ id: data.id, body: 'Hello' });
    expect((await client().getNotifications('sms', undefined, 'other')).data.notifications).toEqual([]);
    expect((await refusal(client().getNotificationById('0b0f0b80-0000-4000-8000-000000000000'))).status).toBe(404);
  });

  test('goes through received texts page by page, newest first', async () => {
    notify = await startNotify();
    for (let index = 0; index < 251; index++)
      notify.notify.network.receive({ from: '07700900777', words: String(index) });
    const first = await client().getReceivedTexts();
    expect(first.data.received_text_messages).toHaveLength(250);
    expect(first.data.received_text_messages[0]).toMatchObject({ content: '250', user_number: '447700900777' });
    const second = await client().getReceivedTexts(first.data.received_text_messages.at(-1)!.id);
    expect(second.data.received_text_messages.map(({ content }) => content)).toEqual(['0']);
  });
});

describe('refuses as Notify does', () => {
  test.each([
    [
      'letters in the number',
      '07700900abc',
      {},
      400,
      'ValidationError',
      'phone_number Must not contain letters or symbols',
    ],
    ['a short number', '0770090077', {}, 400, 'ValidationError', 'phone_number Not enough digits'],
    ['a long number', '077009007777', {}, 400, 'ValidationError', 'phone_number Too many digits'],
    ['a landline', '02079460000', {}, 400, 'ValidationError', 'phone_number Not a UK mobile number'],
    ['a number abroad', '+33612345678', {}, 400, 'BadRequestError', 'Cannot send to international mobile numbers'],
    [
      'a field that is missing',
      '07700900777',
      { personalisation: {} },
      400,
      'BadRequestError',
      'Missing personalisation: message',
    ],
    [
      'too long a text',
      '07700900777',
      { personalisation: { message: 'a'.repeat(919) } },
      400,
      'BadRequestError',
      'Your message is too long. Text messages cannot be longer than 918 characters. Your message is 919 characters long.',
    ],
  ])('%s', async (_, number, more, status, error, message) => {
    notify = await startNotify();
    expect(await refusal(send(number, more))).toEqual({ status, error, message });
    expect(notify.texts).toEqual([]);
  });

  test('a template that is not there', async () => {
    notify = await startNotify();
    const other = client().sendSms('0b0f0b80-0000-4000-8000-000000000000', '07700900777', {});
    expect(await refusal(other)).toMatchObject({ status: 400, error: 'BadRequestError' });
  });

  test.each([
    [
      'another key',
      (key: string) => key.replace(/.$/u, (last) => (last === '0' ? '1' : '0')),
      'Invalid token: API key not found',
    ],
    ['another service', (key: string) => key.replace('26785a09', '26785a08'), 'Invalid token: service not found'],
  ])('%s', async (_, change, message) => {
    notify = await startNotify();
    const wrong = client(change(notify.settings.apiKey)).getReceivedTexts();
    expect(await refusal(wrong)).toEqual({ status: 403, error: 'AuthError', message });
  });

  test.each([
    ['no token', undefined, 401],
    ['no bearer', 'Basic eDp5', 401],
    ['no JWT', 'Bearer abc', 403],
  ])('%s', async (_, authorization, status) => {
    notify = await startNotify();
    const headers = { ...(authorization && { authorization }) };
    expect((await fetch(`${notify.settings.url}/v2/received-text-messages`, { headers })).status).toBe(status);
  });

  test('a token of a clock that goes wrong', async () => {
    notify = await startNotify();
    const token = await new SignJWT({ iss: notify.service, iat: Math.floor(Date.now() / 1000) - 60 })
      .setProtectedHeader({ typ: 'JWT', alg: 'HS256' })
      .sign(Buffer.from(notify.secret));
    const response = await fetch(`${notify.settings.url}/v2/received-text-messages`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('within 30 seconds');
  });

  test('more than a minute or a day has room for', async () => {
    let now = Date.parse('2026-11-02T10:00:00Z');
    notify = await startNotify({ limits: { perMinute: 2, perDay: 3 }, now: () => now });
    await send();
    await send();
    expect(await refusal(send())).toMatchObject({ status: 429, error: 'RateLimitError' });
    now += 61_000;
    await send();
    expect(await refusal(send())).toMatchObject({ status: 429, error: 'TooManyRequestsError' });
    now += 24 * 3_600_000;
    await send();
  });
});

describe('phones', () => {
  test('have the fates that Notify documents for tests', async () => {
    notify = await startNotify();
    for (const number of ['07700900001', '07700900002', '07700900003', '07700900000']) await send(number);
    await notify.notify.network.settled();
    // The last is for smoke tests: nothing is kept of it.
    expect(notify.notify.network.notifications.map(({ status }) => status)).toEqual([
      'delivered',
      'permanent-failure',
      'temporary-failure',
    ]);
  });

  test('text and are texted over HTTP, and no page of another site can', async () => {
    notify = await startNotify();
    const url = `${notify.settings.url}/phone/texts`;
    const body = JSON.stringify({ from: '07700900777', words: 'hello' });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(url, { method: 'POST', headers, body })).status).toBe(201);
    expect(
      (await fetch(url, { method: 'POST', headers: { ...headers, origin: 'https://evil.example' }, body })).status,
    ).toBe(403);
    expect((await fetch(url, { method: 'POST', headers, body: '{' })).status).toBe(500);
    const waiting = fetch(`${url}?number=07700900777&after=0`);
    await send();
    expect(await (await waiting).json()).toEqual({ texts: ['Hello'] });
  });
});

describe('callbacks', () => {
  test('bring the token, are tried again after no answer, 429 and 5xx, and not after 4xx', async () => {
    const answers = [503, 429, 200, 404];
    const http = await startHttp((response) => {
      response.writeHead(answers.shift() ?? 200);
      response.end();
    });
    notify = await startNotify({ serviceAddress: () => http.address, callAgainAfter: 5 });
    notify.notify.network.receive({ from: '07700900777', words: 'one' });
    await notify.notify.callbacks.settled();
    notify.notify.network.receive({ from: '07700900777', words: 'two' });
    await notify.notify.callbacks.settled();
    const messages = http.received.map(({ body }) => (JSON.parse(body) as { message: string }).message);
    expect(messages).toEqual(['one', 'one', 'one', 'two']);
    expect(http.received[0]).toMatchObject({
      path: '/api/notify/received',
      headers: { authorization: `Bearer ${notify.callbackToken}` },
    });
    expect(JSON.parse(http.received[0]!.body)).toMatchObject({
      source_number: '447700900777',
      destination_number: '07700900999',
    });
    await http.stop();
  });
});

test('trouble can be asked for, before a text is taken or after', async () => {
  const troubles: (Trouble | undefined)[] = [{ status: 500 }, { status: 504, late: true }];
  notify = await startNotify({ trouble: () => troubles.shift() });
  expect((await refusal(send())).status).toBe(500);
  expect((await refusal(send())).status).toBe(504);
  expect(notify.texts).toHaveLength(1);
});
