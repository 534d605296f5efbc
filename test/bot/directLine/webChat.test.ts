import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { InvitationCodes } from '../../../bot/invitations/invitationCodes.ts';
import { openBrowser } from '../../support/browser.ts';
import { responsesIn } from '../../support/chatService.ts';
import { SECRET_KEY, startLine, type Line } from '../../support/directLine.ts';
import { freePort } from '../../support/freePort.ts';
import { WebChatPerson } from '../../support/webChatPerson.ts';

const docs = readFileSync(new URL('../../../docs/web-chat.md', import.meta.url), 'utf8');
/** As an authority copies it. */
const copied = /```html\n([\s\S]*?)```/u.exec(docs)![1]!;

let browser: Browser;
let line: Line;
let html: string;
const council = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(html);
});
let site: string;

beforeAll(async () => {
  browser = await openBrowser();
  await once(council.listen(0, '127.0.0.1'), 'listening');
  site = `http://127.0.0.1:${(council.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  line = await startLine({ port, env: { WEB_CHAT_ORIGINS: site, PUBLIC_URL: address } });
  html = copied.replaceAll('https://family-views.example', address);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await line.stop();
});
afterAll(async () => {
  await browser.close();
  council.closeAllConnections();
  council.close();
});

/** What went wrong in the page, and where it asked for something. */
async function opened(address: string, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage();
  const problems: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  page.on('websocket', (socket) => origins.add(new URL(socket.url()).origin));
  await page.goto(address);
  return { page, problems, origins, person: new WebChatPerson(page) };
}

async function finish(person: WebChatPerson): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    const [response] = await responsesIn(line.store);
    if (response?.status === 'complete') return;
    await person.answer();
  }
}

describe('the page for authorities, on a site of their own', () => {
  test('goes through the whole survey by buttons and typed words, and asks nobody else', async () => {
    const { person, problems, origins, page } = await opened(site);
    await person.hears(/take part\?/u);
    await finish(person);
    const [response, ...others] = await responsesIn(line.store);
    expect(response).toMatchObject({ status: 'complete', channel: 'directline', locale: 'en' });
    expect(others).toEqual([]);
    expect(problems).toEqual([]);
    const socket = line.address.replace('http', 'ws');
    expect([...origins].filter((each) => ![site, line.address, socket, 'null'].includes(each))).toEqual([]);
    expect(await page.locator('[type=file]').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('goes on after a reload, with what was said', async () => {
    const { person, page } = await opened(site);
    await person.hears(/take part\?/u);
    await person.answer();
    await person.hears(/Who are you\?/u);
    await page.reload();
    await person.hears(/take part\?/u);
    await person.hears(/Who are you\?/u);
    await person.tap('I am a parent or carer');
    const [response, ...others] = await responsesIn(line.store);
    expect(response!.answers).toMatchObject({ respondent: { options: ['parent'] } });
    expect(others).toEqual([]);
  });

  test('begins another talk of the same person when its token is good no more', async () => {
    const { person, page } = await opened(site);
    await person.hears(/take part\?/u);
    await person.answer();
    const kept = () => page.evaluate(() => JSON.parse(sessionStorage.getItem('family-views/essex')!) as Kept);
    const before = await kept();
    // Set as the page loads: it writes its own when it is left.
    const late = JSON.stringify({ ...before, token: `${before.token}x` });
    await page.addInitScript((talk) => sessionStorage.setItem('family-views/essex', talk), late);
    await page.reload();
    await person.hears(/Who are you\?/u);
    const after = await kept();
    expect(after.userId).toBe(before.userId);
    expect(after.conversationId).not.toBe(before.conversationId);
    expect(await responsesIn(line.store)).toHaveLength(1);
  });

  test('shows only the question to whoever takes up a phone that lay there for half an hour', async () => {
    const { person, page } = await opened(site);
    await person.hears(/take part\?/u);
    await person.answer();
    await person.hears(/Who are you\?/u);
    const seen = (state: string, minutes: number) =>
      page.evaluate(`(() => {
        const now = Date.now();
        Date.now = () => now + ${minutes * 60_000};
        Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      })()`);
    await seen('hidden', 0);
    await seen('visible', 31);
    await page.getByText('take part?').first().waitFor({ state: 'detached' });
    await person.hears(/Who are you\?/u);
    expect(await page.locator('.webchat__bubble--from-user').count()).toBe(0);
    expect(await responsesIn(line.store)).toHaveLength(1);
  });

  test('goes on after the service was away', async () => {
    const { person } = await opened(site);
    await person.hears(/take part\?/u);
    await person.answer();
    await person.hears(/Who are you\?/u);
    const { store, port } = line;
    await line.stop();
    line = await startLine({ port, store, env: { WEB_CHAT_ORIGINS: site, PUBLIC_URL: line.address } });
    await person.tap('I am a parent or carer');
    await finish(person);
    expect(await responsesIn(store)).toMatchObject([{ status: 'complete' }]);
  }, 90_000);

  test('in Urdu reads from right to left, and follows a change of language', async () => {
    html = html.replace('lang="en"', 'lang="ur"');
    const { person, page, problems } = await opened(site);
    await person.hears(/Family Views/u);
    const place = page.locator('#family-views');
    expect([await place.getAttribute('lang'), await place.getAttribute('dir')]).toEqual(['ur', 'rtl']);
    expect(await page.locator('.webchat__send-box-text-box__input').getAttribute('placeholder')).toBe('آپ کا جواب');
    expect(await page.locator('.webchat__bubble--rtl').count()).toBeGreaterThan(0);
    await person.type('English');
    await person.hears(/take part\?/u);
    expect([await place.getAttribute('lang'), await place.getAttribute('dir')]).toEqual(['en', 'ltr']);
    expect(problems).toEqual([]);
  });

  test('keeps its link to the chat page where no token can be had', async () => {
    await line.stop();
    line = await startLine({ port: line.port, env: { WEB_CHAT_ORIGINS: 'https://other.example' } });
    const { page } = await opened(site);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#family-views a').getAttribute('href')).toBe(`${line.address}/essex`);
  });
});

describe('the page of the service', () => {
  test('holds to its policy, and links to what the bot names', async () => {
    const { page, person, problems } = await opened(`${line.address}/essex/web-chat`);
    await person.hears(/take part\?/u);
    await page.locator(`a[target=_blank][href^="${line.address}/essex/privacy"]`).waitFor();
    await person.answer();
    expect(problems).toEqual([]);
    const policy = (await fetch(`${line.address}/essex/web-chat`)).headers.get('content-security-policy')!;
    expect(policy).toMatch(/default-src 'none'; script-src 'nonce-[\w+/]+=*';/u);
    expect(policy).not.toMatch(/unsafe|https:(?!\/)/u);
  });

  test('takes what a link sets', async () => {
    const { person } = await opened(`${line.address}/essex/web-chat?group=autism&lang=pl`);
    await person.hears(/Family Views/u);
    await person.answer();
    expect(await responsesIn(line.store)).toMatchObject([
      { locale: 'pl', answers: { 'key-group': { options: ['autism'], by: 'invitation' } } },
    ]);
  });

  test('takes the code of an invitation, which says nothing to whoever reads it', async () => {
    const codes = new InvitationCodes([Buffer.from(SECRET_KEY)]);
    const code = codes.close(new URLSearchParams('group=autism&lang=pl'), 'essex');
    const { person, page } = await opened(`${line.address}/essex/web-chat?i=${code}`);
    await person.hears(/Family Views/u);
    await person.answer();
    const said = { locale: 'pl', answers: { 'key-group': { options: ['autism'], by: 'invitation' } } };
    expect(await responsesIn(line.store)).toMatchObject([said]);
    await page.reload();
    const kept = await page.evaluate(() => sessionStorage.getItem('family-views/essex')!);
    const { token } = JSON.parse(kept) as Kept;
    expect(kept + Buffer.from(token.split('.')[1]!, 'base64url').toString()).not.toContain('autism');
  });

  test.each<[way: string, leave: (page: Page) => Promise<void>]>([
    ['by the button', (page) => page.locator('#quick-exit').click()],
    ['by the keyboard', pressShiftThrice],
  ])('leaves nothing in the tab for whoever comes after one who left at once %s', async (_, leave) => {
    const { page, person } = await opened(`${line.address}/essex/web-chat`);
    await page.route('**/*', (route) =>
      route.request().url().startsWith(line.address) ? route.continue() : route.fulfill({ body: 'weather' }),
    );
    await person.hears(/take part\?/u);
    await person.answer();
    await leave(page);
    await page.waitForURL((url) => url.origin !== line.address);
    await page.goto(`${line.address}/essex/privacy`);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('loads scripts that stay, by addresses that change with them', async () => {
    const stable = await fetch(`${line.address}/web-chat/web-chat.js`, { redirect: 'manual' });
    expect(stable.status).toBe(302);
    const script = await fetch(line.address + stable.headers.get('location')!);
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    for (const path of ['/web-chat/other.js', '/web-chat/..%2fconfig.ts', '/nowhere/web-chat'])
      expect((await fetch(line.address + path)).status).toBe(404);
  });
});

async function pressShiftThrice(page: Page): Promise<void> {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
}

interface Kept {
  token: string;
  conversationId: string;
  userId: string;
}
