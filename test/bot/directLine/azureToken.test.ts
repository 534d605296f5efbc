import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { askForToken, startLine, TRUSTED, type Line } from '../../support/directLine.ts';

const DIRECT_LINE_SECRET = 'azure-secret-that-nobody-may-see';
const good = { conversationId: 'azure-1', token: 'token-of-azure', expires_in: 1800 };
type Answering = (response: ServerResponse) => void;

interface Asked {
  url?: string;
  authorization?: string;
  body: string;
}

/** Stands for Azure's Direct Line. */
let answering: Answering;
let asked: Asked[] = [];
let line: Line;
const azure = createServer((request: IncomingMessage, response: ServerResponse) => {
  void text(request).then((body) => {
    asked.push({ url: request.url, authorization: request.headers.authorization, body });
    answering(response);
  });
});
const json = (status: number, body: unknown): Answering => {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
};

beforeAll(async () => {
  await once(azure.listen(0, '127.0.0.1'), 'listening');
  const DIRECT_LINE_URL = `http://127.0.0.1:${(azure.address() as AddressInfo).port}/v3/directline/`;
  line = await startLine({ env: { DIRECT_LINE_SECRET, DIRECT_LINE_URL } });
});
afterAll(async () => {
  await line.stop();
  azure.closeAllConnections();
  azure.close();
});
beforeEach(() => {
  asked = [];
});

describe("Azure's Direct Line", () => {
  test('gives a token for one person and one site, for the secret', async () => {
    answering = json(200, good);
    const response = await askForToken(line.address, { headers: { origin: TRUSTED } });
    expect(response.status).toBe(200);
    const given = (await response.json()) as { userId: string; domain: string };
    expect(given).toMatchObject({ ...good, domain: expect.stringMatching(/\/v3\/directline$/u) as string });
    expect(given.userId).toMatch(/^dl_/u);
    expect(asked).toEqual([
      {
        url: '/v3/directline/tokens/generate',
        authorization: `Bearer ${DIRECT_LINE_SECRET}`,
        body: JSON.stringify({ user: { id: given.userId }, trustedOrigins: [TRUSTED] }),
      },
    ]);
  });

  test.each<[name: string, answer: Answering]>([
    ['refuses', json(403, { error: { code: 'BadArgument', message: DIRECT_LINE_SECRET } })],
    ['fails', json(500, { secret: DIRECT_LINE_SECRET })],
    ['answers with no token', json(200, { secret: DIRECT_LINE_SECRET })],
    ['answers with no JSON', (response) => response.end(DIRECT_LINE_SECRET)],
    ['hangs up', (response) => response.destroy()],
    ['leads elsewhere', redirect],
    ['never answers', () => undefined],
  ])('that %s makes no token', async (_, answer) => {
    answering = answer;
    const response = await askForToken(line.address);
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain(DIRECT_LINE_SECRET);
    expect(asked).toHaveLength(1);
  });

  test('never gets its secret into a page, a script, an answer or the log', async () => {
    answering = json(200, good);
    const paths = [
      '/',
      '/essex',
      '/essex/web-chat',
      '/web-chat/embed.js',
      '/web-chat/web-chat.js',
      '/healthz',
      '/nowhere',
    ];
    const answers = await Promise.all(paths.map(async (path) => wholeOf(await fetch(line.address + path))));
    answers.push(await wholeOf(await askForToken(line.address)), line.log.join(''));
    const short = DIRECT_LINE_SECRET.slice(6, 22);
    expect(answers.filter((each) => each.includes(short))).toEqual([]);
    expect(answers[2]).toContain('embed.');
  });
});

/** Where the secret would go with it. */
function redirect(response: ServerResponse): void {
  response.writeHead(307, { location: '/elsewhere' });
  response.end();
}

async function wholeOf(response: Response): Promise<string> {
  return JSON.stringify([...response.headers]) + (await response.text());
}
