import { createHmac, timingSafeEqual } from 'node:crypto';
import { byWebhook } from '../../../../bot/alerts/ways/webhook.ts';
import { aContact, aNotice } from '../../../support/alerts.ts';
import { startHttp, type HttpServer, type Received } from '../../../support/httpServer.ts';

const secret = 'a secret that only the two of us know';
let server: HttpServer;
afterEach(() => server.stop());

const contact = (path = '/hook') => aContact({ webhook: { url: `${server.address}${path}`, secret } });

/** As docs/alerts.md tells receivers to check it, in their own words. */
function isGenuine({ headers, body }: Received, key: string, now: number): boolean {
  const [timestamp, given] = [String(headers['family-views-timestamp']), String(headers['family-views-signature'])];
  const expected = Buffer.from(
    `sha256=${createHmac('sha256', key).update(timestamp).update('.').update(body).digest('hex')}`,
  );
  const isSame = expected.length === given.length && timingSafeEqual(expected, Buffer.from(given));
  return isSame && Math.abs(now / 1000 - Number(timestamp)) < 300;
}

test('posts what there is to know, signed with the time', async () => {
  server = await startHttp((response) => {
    response.writeHead(204);
    response.end();
  });
  const notice = aNotice({ event: 'escalated' });
  const now = Date.parse('2026-10-05T09:15:00.000Z');
  await byWebhook({ now: () => now }).tell(notice, contact());
  const [request] = server.received;
  expect(request).toMatchObject({ method: 'POST', path: '/hook' });
  expect(request!.headers['content-type']).toBe('application/json');
  const { alert, authority, urgent, at, link, event } = notice;
  expect(JSON.parse(request!.body)).toEqual({ alert, authority, urgent, at, link, event });
  expect(isGenuine(request!, secret, now)).toBe(true);
  expect(isGenuine(request!, 'another secret', now)).toBe(false);
  expect(isGenuine({ ...request!, body: request!.body.replace('true', 'false') }, secret, now)).toBe(false);
  expect(isGenuine(request!, secret, now + 10 * 60_000)).toBe(false);
});

test('says null for the authority of somebody who has not said where they get help', async () => {
  server = await startHttp((response) => {
    response.writeHead(200);
    response.end('fine');
  });
  await byWebhook().tell(aNotice({ authority: undefined }), contact());
  expect(JSON.parse(server.received[0]!.body)).toMatchObject({ authority: null });
});

test.each([400, 404, 429, 500])('is not told by the answer %i', async (status) => {
  server = await startHttp((response) => {
    response.writeHead(status);
    response.end('lead@essex.internal');
  });
  await expect(byWebhook().tell(aNotice(), contact())).rejects.toThrow(/^HTTP [45]\d\d$/u);
});

test('does not follow a redirect', async () => {
  server = await startHttp((response) => {
    response.writeHead(307, { location: '/other' });
    response.end();
  });
  await expect(byWebhook().tell(aNotice(), contact())).rejects.toThrow('HTTP 307');
  expect(server.received.map(({ path }) => path)).toEqual(['/hook']);
});

test('gives up on a receiver that does not answer', async () => {
  server = await startHttp(() => undefined);
  await expect(byWebhook().tell(aNotice(), contact())).rejects.toThrow('TimeoutError');
}, 20_000);

test('takes the status of one that goes on talking for ever', async () => {
  server = await startHttp((response) => {
    response.writeHead(200);
    const talk = setInterval(() => response.write('x'.repeat(1000)), 5);
    response.on('close', () => clearInterval(talk));
  });
  await expect(byWebhook().tell(aNotice(), contact())).resolves.toBeUndefined();
});

test('says that nobody is there', async () => {
  server = await startHttp(() => undefined);
  const gone = contact();
  await server.stop();
  await expect(byWebhook().tell(aNotice(), gone)).rejects.toThrow('ECONNREFUSED');
  server = await startHttp(() => undefined);
});
