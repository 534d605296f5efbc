import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { startLine, tokenFor, type Line } from '../../support/directLine.ts';

/** Microsoft's client, as it is. */
const client = join(createRequire(import.meta.url).resolve('botframework-directlinejs'), '../../dist/directline.js');

interface Said {
  from: { id: string; role?: string };
  text?: string;
  id: string;
  channelData?: { clientActivityID?: string };
}
interface Connection {
  activity$: { subscribe(next: (activity: Said) => void): void };
  connectionStatus$: { subscribe(next: (status: number) => void): void };
  postActivity(activity: object): { subscribe(next: (id: string) => void): void };
  watermark: string;
}
declare const window: {
  DirectLine: { DirectLine: new (options: object) => Connection };
  line: Connection;
  heard: Said[];
  statuses: number[];
};

let browser: Browser;
let line: Line;
beforeAll(async () => {
  browser = await openBrowser();
  line = await startLine();
});
afterAll(async () => {
  await browser.close();
  await line.stop();
});

describe.each([
  ['over WebSocket', true],
  ['by polling', false],
])('directlinejs %s', (_, webSocket) => {
  test('greets, takes messages once, and shows them and the replies in order', async () => {
    const page = await connected({ webSocket });
    await heard(page, 'take part?');
    const ids = await page.evaluate(
      async () =>
        await Promise.all(
          [1, 2].map(() => {
            const message = { type: 'message', text: 'yes', channelData: { clientActivityID: 'same' } };
            return new Promise((done) =>
              window.line.postActivity({ ...message, from: { id: 'other' } }).subscribe(done),
            );
          }),
        ),
    );
    await heard(page, 'Who are you?');
    const all = await page.evaluate(() => window.heard);
    expect(ids[0]).toBe(ids[1]);
    expect(all.filter(({ id }) => id === ids[0])).toHaveLength(1);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.map(({ id }) => id)).toEqual(all.map(({ id }) => id).toSorted());
    expect(all.find(({ id }) => id === ids[0])!.from.id).toMatch(/^dl_/u);
    await page.close();
  });

  test('goes on with a conversation from where it was', async () => {
    const page = await connected({ webSocket });
    await heard(page, 'take part?');
    const [watermark, conversationId, token] = await page.evaluate(() => {
      const { watermark, conversationId, token } = window.line as unknown as Record<string, string>;
      return [watermark, conversationId, token];
    });
    const later = await connected({ webSocket, token, conversationId, watermark });
    await later.evaluate(() => window.line.postActivity({ type: 'message', text: 'yes' }).subscribe(() => undefined));
    await heard(later, 'Who are you?');
    expect(JSON.stringify(await later.evaluate(() => window.heard))).not.toContain('take part?');
    await page.close();
    await later.close();
  });
});

/** A page with the client in it, connected; what it hears is kept. */
async function connected(options: object): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${line.address}/healthz`);
  await page.addScriptTag({ path: client });
  const { token, domain } = await tokenFor(line.address);
  await page.evaluate(
    (given) => {
      window.heard = [];
      window.line = new window.DirectLine.DirectLine(given);
      window.line.activity$.subscribe((activity) => window.heard.push(activity));
    },
    { token, domain, pollingInterval: 200, ...options },
  );
  return page;
}

async function heard(page: Page, words: string): Promise<void> {
  await page.waitForFunction((text) => window.heard.some((each) => each.text?.includes(text)), words);
}
