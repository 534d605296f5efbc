import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import { DirectLineTokens } from '../../../bot/directLine/tokens.ts';
import { CLOSED, Streams } from '../../../bot/directLine/streams.ts';
import { LineClient, saidBy, SECRET_KEY, startLine, type Line, type Shown } from '../../support/directLine.ts';

let line: Line;
beforeEach(async () => {
  line = await startLine();
});
afterEach(() => line.stop());

const yes = { value: { question: 'consent', options: ['yes'] } };

/** A stream, and what came through it. */
class Listener {
  readonly heard: Shown[] = [];
  watermark = '';
  readonly socket: WebSocket;

  constructor(url: string, headers = {}) {
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data: Buffer) => {
      const set = JSON.parse(data.toString()) as { activities: Shown[]; watermark: string };
      this.heard.push(...set.activities);
      this.watermark = set.watermark;
    });
  }

  /** Resolves once the bot has said something that matches. */
  async hears(words: RegExp): Promise<void> {
    while (!saidBy('bot', this.heard).some((text) => words.test(text))) await once(this.socket, 'message');
  }

  /** HTTP status with which the upgrade was refused. */
  async refused(): Promise<number | undefined> {
    const [, response] = (await once(this.socket, 'unexpected-response')) as [unknown, { statusCode?: number }];
    this.socket.on('error', () => undefined);
    this.socket.terminate();
    return response.statusCode;
  }
}

async function streamOf(client: LineClient, watermark = ''): Promise<string> {
  const response = await client.call('GET', `conversations/{id}?watermark=${watermark}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { streamUrl: string }).streamUrl;
}

describe('a stream', () => {
  test('begins with what was said before, and goes on with what is said', async () => {
    const client = await LineClient.start(line);
    const listener = new Listener(await streamOf(client));
    await listener.hears(/take part\?/u);
    await client.say('yes', yes);
    await listener.hears(/Who are you/u);
    const { activities, watermark } = await client.read();
    expect(listener.heard).toEqual(activities);
    expect(listener.watermark).toBe(watermark);
  });

  test('begins behind the watermark', async () => {
    const client = await LineClient.start(line);
    const { watermark } = await client.read();
    await client.say('yes', yes);
    const listener = new Listener(await streamOf(client, watermark));
    await listener.hears(/Who are you/u);
    expect(listener.heard).toEqual((await client.read(watermark)).activities);
  });

  test('reaches all who listen to the conversation, and nobody else', async () => {
    const [client, other] = [await LineClient.start(line), await LineClient.start(line)];
    const listeners = [new Listener(await streamOf(client)), new Listener(await streamOf(client))];
    const stranger = new Listener(await streamOf(other));
    await Promise.all([...listeners, stranger].map((each) => each.hears(/take part\?/u)));
    await client.say('yes', yes);
    await Promise.all(listeners.map((each) => each.hears(/Who are you/u)));
    await other.say('no');
    await stranger.hears(/.../u);
    expect(JSON.stringify(stranger.heard)).not.toContain('Who are you');
  });

  test('that has dropped goes on where it was', async () => {
    const client = await LineClient.start(line);
    const before = new Listener(await streamOf(client));
    await before.hears(/take part\?/u);
    before.socket.terminate();
    await client.say('yes', yes);
    const after = new Listener(await streamOf(client, before.watermark));
    await after.hears(/Who are you/u);
    expect([...before.heard, ...after.heard]).toEqual((await client.read()).activities);
  });

  test('takes empty messages, with which clients look whether it is still there', async () => {
    const client = await LineClient.start(line);
    const listener = new Listener(await streamOf(client));
    await listener.hears(/take part\?/u);
    listener.socket.send('');
    await client.say('yes', yes);
    await listener.hears(/Who are you/u);
    expect(listener.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('is one of five at most, also where many come at once: the oldest close', async () => {
    const client = await LineClient.start(line);
    const url = await streamOf(client);
    const listeners = Array.from({ length: 20 }, () => new Listener(url));
    const codes: number[] = [];
    const isDone = Promise.withResolvers<void>();
    for (const { socket } of listeners)
      socket.on('close', (code) => {
        if (codes.push(code) === 15) isDone.resolve();
      });
    await isDone.promise;
    await client.say('yes', yes);
    const open = listeners.filter(({ socket }) => socket.readyState === WebSocket.OPEN);
    await Promise.all(open.map((each) => each.hears(/Who are you/u)));
    expect(open).toHaveLength(5);
    expect(codes).toEqual(Array.from({ length: 15 }, () => CLOSED.tooMany));
  });

  test('closes with the service, so that clients come back', async () => {
    const client = await LineClient.start(line);
    const listener = new Listener(await streamOf(client));
    await listener.hears(/take part\?/u);
    const closed = once(listener.socket, 'close');
    await line.stop();
    expect((await closed)[0]).toBe(CLOSED.restart);
    line = await startLine();
  });
});

describe('an address of a stream', () => {
  const passOf = ({ conversation, user }: LineClient) => ({
    ...{ conv: conversation, user, locale: 'en', begun: Date.now() },
  });
  const signed = (client: LineClient, now: () => number) =>
    new DirectLineTokens([Buffer.from(SECRET_KEY)], now).streamToken({ pass: passOf(client), until: now() + 60_000 });
  const url = (client: LineClient, token: string, conversation = client.conversation) =>
    `${line.address.replace('http', 'ws')}/v3/directline/conversations/${conversation}/stream?watermark=-&t=${token}`;

  test('is good for a minute', async () => {
    const client = await LineClient.start(line);
    await new Listener(url(client, await signed(client, Date.now))).hears(/take part\?/u);
    const late = await signed(client, () => Date.now() - 61_000);
    expect(await new Listener(url(client, late)).refused()).toBe(403);
  });

  test('opens no other conversation, and nothing to pages elsewhere', async () => {
    const [client, other] = [await LineClient.start(line), await LineClient.start(line)];
    const token = await signed(client, Date.now);
    expect(await new Listener(url(client, token, other.conversation)).refused()).toBe(403);
    expect(await new Listener(url(client, token), { origin: 'https://evil.example' }).refused()).toBe(403);
    expect(await new Listener(url(client, token), { origin: 'https://www.essex.example' }).refused()).toBe(403);
  });

  test.each([
    ['a token that is none', '/v3/directline/conversations/x/stream?t=x', 403],
    ['no token', '/v3/directline/conversations/x/stream', 403],
    ['another place', '/api/messages', 404],
    ['a place that is none', '//', 404],
  ])('with %s is refused', async (_, path, status) => {
    expect(await new Listener(line.address.replace('http', 'ws') + path).refused()).toBe(status);
    expect((await fetch(`${line.address}/healthz`)).status).toBe(200);
  });

  test('takes the token of the conversation itself for no stream', async () => {
    const client = await LineClient.start(line);
    expect(await new Listener(url(client, client.token)).refused()).toBe(403);
  });
});

describe('streams that stay open', () => {
  const wait = () => new Promise((done) => setTimeout(done, 20));

  test('close when their token has ended, unless it was refreshed', async () => {
    const clock = { now: Date.now() };
    const streams = new Streams(() => clock.now, 10);
    const http = createServer();
    const live = { pass: { conv: 'c', user: 'dl_u', locale: 'en', begun: 0 }, until: clock.now + 1000 };
    http.on('upgrade', (request, socket, head: Buffer) =>
      streams.open(request, socket, head, live, () => ({ activities: [], watermark: '0' })),
    );
    await once(http.listen(0, '127.0.0.1'), 'listening');
    const socket = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/`);
    await once(socket, 'open');
    streams.extend({ ...live, until: clock.now + 5000 });
    clock.now += 2000;
    await wait();
    expect(socket.readyState).toBe(WebSocket.OPEN);
    const closed = once(socket, 'close');
    clock.now += 4000;
    expect((await closed)[0]).toBe(CLOSED.expired);
    streams.close();
    http.close();
  });
});
