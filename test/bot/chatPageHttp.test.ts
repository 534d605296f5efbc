import { request } from 'node:http';
import { wordsFor } from '../../locales/words.ts';
import { MAX_TEXT } from '../../survey/checkAnswer.ts';
import { responsesIn, startChat, type ChatService } from '../support/chatService.ts';
import { liveSettings } from '../support/liveSettings.ts';
import { FormVisitor } from '../support/formVisitor.ts';

let chat: ChatService;
beforeAll(async () => void (chat = await startChat()));
afterAll(() => chat.stop());

const form = 'application/x-www-form-urlencoded';

/** From a browser that keeps the cookie. */
async function post(body: string | Uint8Array<ArrayBuffer>, given: Record<string, string>) {
  const headers = { cookie: 'visitor=AAAAAAAAAAAAAAAAAAAAAA', ...given };
  return await fetch(`${chat.address}/essex`, { method: 'POST', body, headers, redirect: 'manual' });
}

test('GET / links to every authority', async () => {
  const page = await new FormVisitor(chat.address).open('/');
  expect(page.html.match(/<a href="\/[a-z-]+">/gu)).toHaveLength(14);
  expect(page.html).toContain('<a href="/essex">Essex</a>');
});

test.each(['/nowhere', '/%00', '/constructor'])(
  'GET %s is not found, and the page names the councils',
  async (path) => {
    const page = await new FormVisitor(chat.address).open(path);
    expect(page.status).toBe(404);
    expect(page.text).toContain('Birmingham, Brighton and Hove');
  },
);

describe('a form', () => {
  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 303],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another host of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['our own page in an older browser', { origin: 'own' }, 303],
    ['our own page without referrer in an older browser', { origin: 'null' }, 303],
    ['another site in an older browser', { origin: 'https://elsewhere.example' }, 403],
    ['a sender with an origin that is no address', { origin: 'rubbish' }, 403],
    ['a program that names no origin', {}, 303],
  ])('from %s is answered accordingly', async (_, headers, status) => {
    const given: Record<string, string> = { 'content-type': form, ...headers };
    if (given.origin === 'own') given.origin = chat.address;
    expect((await post('options=yes', given)).status).toBe(status);
  });

  test.each([
    ['too long', 'text='.padEnd(600_000, 'x'), form, 413],
    ['of another type', '{"text":"yes"}', 'application/json', 415],
    ['with files', '--x--', 'multipart/form-data; boundary=x', 415],
    ['without a type', '', '', 415],
    ['empty', '', form, 303],
    ['of rubbish', '%E0%A4%A=&&==%00&options&options[]=1&__proto__=x', form, 303],
    ['with a message id of its own making', 'message=../../x&question=consent&options=yes', form, 303],
    ['with a command that is none', 'command=constructor', form, 303],
    ['with an option that is none', 'question=consent&options=maybe', form, 303],
  ])('%s is answered with a page or a redirect', async (_, body, type, status) => {
    const response = await post(new TextEncoder().encode(body), { 'content-type': type });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(/TypeError|node_modules/u);
  });

  test('that is too long gets a page that says so', async () => {
    const response = await post('text='.padEnd(600_000, 'x'), { 'content-type': form });
    expect(await response.text()).toContain(
      `id="problem">${wordsFor('en', 'child').say('says.too-long', { max: MAX_TEXT })}`,
    );
  });

  test('that grows too long on the way is refused, although it did not say so before', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request(`${chat.address}/essex`, { method: 'POST', headers: { 'content-type': form } });
      sent.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      for (let kilobytes = 0; kilobytes < 600; kilobytes += 50) sent.write(Buffer.alloc(50 * 1024, 'x'));
      sent.end();
    });
    expect(status).toBe(413);
  });

  test('holds the longest answer in any script', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('difference-child');
    await parent.send({ text: 'ہ'.repeat(50_000) });
    expect(parent.question).toBe('difference-family');
  });
});

describe('what is sent', () => {
  test('keeps every other site out of a page, and the page out of caches', async () => {
    const { headers } = await fetch(`${chat.address}/essex`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('has one cookie, which scripts and other sites cannot use', async () => {
    const { headers } = await post('command=hello', { 'content-type': form, cookie: '' });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^visitor=[\w-]{22}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/u),
    ]);
  });

  test('has a cookie for secure connections only in production', async () => {
    const live = await startChat({ env: liveSettings });
    const body = new URLSearchParams({ command: 'hello' });
    const { headers } = await fetch(`${live.address}/essex`, { method: 'POST', body });
    expect(headers.get('set-cookie')).toContain('; Secure');
    await live.stop();
  });

  test('names nobody: neither the store nor the log holds what is in the cookie', async () => {
    const parent = await new FormVisitor(chat.address).open();
    await parent.answerUpTo('respondent');
    const token = parent.cookie.split('=')[1]!;
    const [response] = await responsesIn(chat.store);
    expect(JSON.stringify(response)).not.toContain(token);
    expect(chat.log.join('')).not.toContain(token);
  });

  test.each(['style', 'exit', 'chat', 'aloud', 'draft'])('includes a %s file that browsers keep', async (name) => {
    const page = await new FormVisitor(chat.address).open();
    const url = new RegExp(`/assets/${name}\\.[0-9a-f]{16}\\.(?:css|js)`, 'u').exec(page.html)![0];
    const file = await fetch(chat.address + url);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(file.headers.get('content-encoding')).toBe('gzip');
    const again = await fetch(chat.address + url, { headers: { 'if-none-match': file.headers.get('etag')! } });
    expect(again.status).toBe(304);
    expect((await fetch(`${chat.address}/assets/${name}.0000.css`)).status).toBe(404);
  });

  test('can be read by a browser that cannot unpack', async () => {
    const response = await fetch(`${chat.address}/essex`, { headers: { 'accept-encoding': 'identity' } });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toContain('<!doctype html>');
  });
});
