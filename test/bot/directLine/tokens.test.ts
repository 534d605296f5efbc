import { SignJWT, UnsecuredJWT } from 'jose';
import WebSocket from 'ws';
import { DirectLineTokens, type Pass } from '../../../bot/directLine/tokens.ts';
import {
  askForToken,
  LineClient,
  SECRET_KEY,
  startLine,
  tokenFor,
  TRUSTED,
  type Line,
} from '../../support/directLine.ts';

const HALF_AN_HOUR = 30 * 60_000;
const tokens = (now: () => number) => new DirectLineTokens([Buffer.from(SECRET_KEY)], now);
const passOf = ({ conversation, user }: LineClient): Pass => ({
  ...{ conv: conversation, user, authority: 'essex', locale: 'en', begun: Date.now() },
});

const requests: [method: string, path: string, body?: object][] = [
  ['POST', 'tokens/refresh'],
  ['POST', 'conversations', {}],
  ['GET', 'conversations/{id}?watermark=0'],
  ['GET', 'conversations/{id}/activities'],
  ['POST', 'conversations/{id}/activities', { type: 'message', text: 'hello' }],
  ['POST', 'conversations/{id}/upload', {}],
];

let line: Line;
let client: LineClient;
beforeAll(async () => {
  line = await startLine();
});
afterAll(() => line.stop());
beforeEach(async () => {
  client = await LineClient.start(line);
});

/** Status and code of the error of each request with this token. */
async function answersTo(token: string): Promise<unknown[]> {
  client.token = token;
  const responses = await Promise.all(requests.map((request) => client.call(...request)));
  return Promise.all(responses.map(async (each) => [each.status, ((await each.json()) as Failed).error.code]));
}
interface Failed {
  error: { code: string };
}
const all = (answer: unknown[]) => requests.map(() => answer);

describe('a token', () => {
  test('is good for 30 minutes and no longer', async () => {
    const almost = { pass: passOf(client), until: Date.now() + 1000 };
    client.token = await tokens(Date.now).token(almost);
    expect((await client.call('GET', 'conversations/{id}/activities')).status).toBe(200);
    const late = await tokens(Date.now).token({ ...almost, until: Date.now() - 1000 });
    expect(await answersTo(late)).toEqual(all([403, 'TokenExpired']));
    const { expires_in } = await tokenFor(line.address);
    expect(expires_in * 1000).toBe(HALF_AN_HOUR);
  });

  test('can be refreshed while it is good, for the same conversation and person', async () => {
    const response = await client.call('POST', 'tokens/refresh');
    const refreshed = (await response.json()) as { token: string; conversationId: string };
    expect(refreshed.conversationId).toBe(client.conversation);
    const read = await tokens(Date.now).open(refreshed.token);
    expect(read.pass).toMatchObject({ user: client.user, conv: client.conversation, authority: 'essex' });
  });

  test('opens no conversation but its own', async () => {
    const other = await LineClient.start(line);
    const paths = requests.filter(([, path]) => path.includes('{id}'));
    const answers = await Promise.all(
      paths.map(([method, path, body]) => client.call(method, path.replace('{id}', other.conversation), body)),
    );
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 403));
  });

  test.each<[name: string, change: () => Promise<string> | string]>([
    ['with another signature', () => `${client.token.slice(0, -6)}AAAAAA`],
    ['with other claims', () => swapClaims(client.token)],
    ['without a signature', () => new UnsecuredJWT({ pass: passOf(client) }).setAudience('conversation').encode()],
    ['signed with another key', () => signedWith(Buffer.alloc(32), client)],
    ['signed with the key itself, not with what is derived of it', () => signedWith(Buffer.from(SECRET_KEY), client)],
    ['that only opens a stream', () => tokens(Date.now).streamToken({ pass: passOf(client), until: Date.now() })],
    ['that is none', () => 'x'.repeat(5000)],
  ])('%s is refused', async (_, change) => {
    expect(await answersTo(await change())).toEqual(all([403, 'BadArgument']));
  });

  test('missing is 401', async () => {
    const response = await client.call('GET', 'conversations/{id}/activities', undefined, { authorization: 'Basic x' });
    expect(response.status).toBe(401);
  });

  test('decides who speaks, whatever the client writes', async () => {
    await client.say('hello', {
      from: { id: 'dl_somebody-else' },
      channelData: { familyViews: { authority: 'kent' } },
    });
    const { activities } = await client.read();
    const own = activities.filter(({ from }) => from?.role === 'user');
    expect(own.map(({ from }) => from?.id)).toEqual([client.user]);
    expect(JSON.stringify(activities)).not.toMatch(/somebody-else|kent/iu);
  });

  test('given to a page of a trusted site is good on no other', async () => {
    const headers = { origin: TRUSTED };
    const theirs = await LineClient.start(line, { headers });
    const at = (origin: string) => theirs.call('GET', 'conversations/{id}/activities', undefined, { origin });
    expect((await at(TRUSTED)).status).toBe(200);
    expect((await at(line.address)).status).toBe(403);
    const ours = (origin: string) => client.call('GET', 'conversations/{id}/activities', undefined, { origin });
    expect((await ours(line.address)).status).toBe(200);
    expect((await ours(TRUSTED)).status).toBe(403);
    expect((await ours('https://evil.example')).status).toBe(403);
  });

  test('stands in no log', async () => {
    const response = await client.call('GET', 'conversations/{id}?watermark=');
    const { streamUrl, token } = (await response.json()) as { streamUrl: string; token: string };
    await new Promise((done) => new WebSocket(streamUrl.replace('stream', 'streams')).on('error', done));
    client.token = `${token}x`;
    await client.call('POST', 'tokens/refresh');
    for (const secret of [token, new URL(streamUrl).searchParams.get('t')!])
      expect(line.log.join('')).not.toContain(secret.slice(-40));
  });
});

describe('who asks for a token', () => {
  test('is somebody new, with an id that cannot be guessed', async () => {
    const [one, other] = [await tokenFor(line.address), await tokenFor(line.address)];
    expect(one.userId).toMatch(/^dl_[\w-]{22}$/u);
    expect(other.userId).not.toBe(one.userId);
    expect(other.conversationId).not.toBe(one.conversationId);
  });

  test('may be somebody already known', async () => {
    expect(await tokenFor(line.address, { user: client.user })).toMatchObject({ userId: client.user });
  });

  test.each(['dl_1', 'somebody', '', `dl_${'x'.repeat(200)}`, 'dl_<script>aaaaaaaaaaaaaaaaaaaaa'])(
    'may not be %j, which could be guessed',
    async (user) => {
      expect((await askForToken(line.address, { user })).status).toBe(400);
    },
  );

  test('waits when there are too many from one address', async () => {
    const few = await startLine({ env: { RATE_LIMITS: '0.01' } });
    const answers = [];
    for (let at = 0; at < 4; at++) answers.push(await askForToken(few.address));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(Number(answers[3]!.headers.get('retry-after'))).toBeGreaterThan(0);
    await few.stop();
  });
});

function swapClaims(token: string): string {
  const [head, claims, signature] = token.split('.');
  const read = JSON.parse(Buffer.from(claims!, 'base64url').toString()) as { pass: Pass };
  const changed = { ...read, pass: { ...read.pass, user: 'dl_somebody-else' } };
  return [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
}

function signedWith(key: Buffer, who: LineClient): Promise<string> {
  const claims = new SignJWT({ pass: passOf(who) }).setProtectedHeader({ alg: 'HS256' });
  return claims.setAudience('conversation').setExpirationTime('30m').sign(new Uint8Array(key));
}
