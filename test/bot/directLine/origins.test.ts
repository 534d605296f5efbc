import { askForToken, LineClient, startLine, TRUSTED, type Given, type Line } from '../../support/directLine.ts';

const WEB_CHAT_SECRET = 'a-secret-for-servers-of-authorities';
const path = '/essex/web-chat/token';

let line: Line;
beforeAll(async () => {
  line = await startLine({ env: { WEB_CHAT_SECRET } });
});
afterAll(() => line.stop());

const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

describe('a page', () => {
  test('of the service itself gets tokens', async () => {
    const response = await askForToken(line.address, { headers: { origin: line.address } });
    expect([response.status, allowed(response)]).toEqual([200, null]);
  });

  test('of a trusted site gets tokens, and may read them', async () => {
    const response = await askForToken(line.address, { headers: { origin: TRUSTED, 'sec-fetch-site': 'cross-site' } });
    expect([response.status, allowed(response)]).toEqual([200, TRUSTED]);
    expect(response.headers.get('vary')).toContain('Origin');
  });

  test.each<[name: string, headers: Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['a site whose name begins the same', { origin: `${TRUSTED}.evil.example` }],
    ['a trusted site over http', { origin: TRUSTED.replace('https', 'http') }],
    ['nowhere', { origin: 'null' }],
    ['another site by what the browser says', { 'sec-fetch-site': 'cross-site' }],
  ])('of %s gets none', async (_, headers) => {
    const response = await askForToken(line.address, { headers });
    expect([response.status, allowed(response)]).toEqual([403, null]);
    expect(await response.json()).toEqual({ error: { code: 'BadArgument', message: expect.any(String) as string } });
  });

  test.each([path, '/v3/directline/conversations', '/v3/directline/conversations/x/activities'])(
    'asks first at %s, and only a trusted site is let through',
    async (each) => {
      const ask = (origin: string) =>
        fetch(line.address + each, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
      const yes = await ask(TRUSTED);
      expect([yes.status, allowed(yes)]).toEqual([204, TRUSTED]);
      expect(yes.headers.get('access-control-allow-headers')).toMatch(/authorization.*x-ms-bot-agent/u);
      const no = await ask('https://evil.example');
      expect([no.status, allowed(no)]).toEqual([403, null]);
    },
  );

  test('of no authority that is known gets 404', async () => {
    expect((await askForToken(line.address, { path: '/nowhere/web-chat/token' })).status).toBe(404);
  });
});

describe("an authority's own server", () => {
  const generate = (body: unknown, headers = {}, query = '?authority=essex') =>
    fetch(`${line.address}/v3/directline/tokens/generate${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${WEB_CHAT_SECRET}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  test('gets tokens for one site with the secret', async () => {
    const response = await generate({ trustedOrigins: [TRUSTED] });
    expect(response.status).toBe(200);
    const given = (await response.json()) as Given;
    const client = new LineClient(line.address, given, { origin: TRUSTED });
    expect((await client.call('POST', 'conversations', {})).status).toBe(201);
    expect((await client.call('GET', 'conversations/{id}', undefined, { origin: line.address })).status).toBe(403);
  });

  test.each<[name: string, body: object, headers: object, query: string, status: number]>([
    ['another secret', {}, { authorization: 'Bearer another' }, '', 403],
    ['no secret', {}, { authorization: '' }, '', 401],
    ['the secret in a page', {}, { origin: TRUSTED }, '', 403],
    ['a site that is not trusted', { trustedOrigins: ['https://evil.example'] }, {}, '', 400],
    ['sites of another type', { trustedOrigins: 5 }, {}, '', 400],
    ['a person whose id could be guessed', { user: { id: 'dl_1' } }, {}, '', 400],
    ['an authority that is unknown', {}, {}, '?authority=nowhere', 400],
  ])('with %s gets none', async (_, body, headers, query, status) => {
    expect((await generate(body, headers, query)).status).toBe(status);
  });

  test('gets none where no secret is set', async () => {
    const other = await startLine();
    const response = await fetch(`${other.address}/v3/directline/tokens/generate`, {
      method: 'POST',
      headers: { authorization: 'Bearer undefined' },
    });
    expect(response.status).toBe(403);
    await other.stop();
  });
});
