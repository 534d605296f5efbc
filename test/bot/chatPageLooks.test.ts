import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openMemory } from '../../store/memory.ts';
import { StoreUnavailableError } from '../../store/responseStore.ts';
import { openBrowser } from '../support/browser.ts';
import { answer, answerUpTo, command, openChat, press, questionOf } from '../support/chatBrowser.ts';
import { startChat, type ChatService } from '../support/chatService.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let chat: ChatService;
const store = openMemory();
beforeAll(async () => {
  browser = await openBrowser();
  chat = await startChat({ store });
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await chat.stop();
});

const small = { viewport: { width: 320, height: 640 } };

describe.each<[string, BrowserContextOptions]>([
  ['English', { ...small, locale: 'en-GB' }],
  ['Urdu, in the dark', { ...small, locale: 'ur', colorScheme: 'dark' }],
  ['Polish with text twice the size', { ...small, locale: 'pl' }],
])('in %s, on a screen 320 pixels wide', (language, options) => {
  test('every state of a talk is accessible, fits, and has targets of 44 pixels or more', async () => {
    const page = await openChat(browser, chat.address, options);
    if (language.includes('twice')) await twiceTheSize(page);
    const faults = await faultsOnTheWay(page);
    expect(faults).toEqual([]);
  }, 60_000);
});

test.each(['/', '/nowhere'])('%s is accessible, fits, and has targets of 44 pixels or more', async (path) => {
  const page = await openChat(browser, chat.address, small, path);
  expect(await faultsOf(page, path)).toEqual([]);
});

test('a page that says sorry is accessible, fits, and has targets of 44 pixels or more', async () => {
  const page = await openChat(browser, chat.address, small);
  const save = store.responses.save.bind(store.responses);
  store.responses.save = () => Promise.reject(new StoreUnavailableError('no room'));
  await page.locator('[value=yes]').check();
  await page.evaluate(`document.querySelector('#answer form').submit()`);
  await page.locator('#problem').waitFor();
  store.responses.save = save;
  expect(await faultsOf(page, 'sorry')).toEqual([]);
});

test('colours that the person has chosen keep every box and bubble apart', async () => {
  const page = await openChat(browser, chat.address, { forcedColors: 'active' });
  const borders = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.message, .option, button')].map((box) => getComputedStyle(box)).map(
      ({ borderTopWidth, borderTopColor }) => borderTopWidth + borderTopColor)`,
  );
  const background = await page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`);
  expect(borders.length).toBeGreaterThan(5);
  for (const border of borders) expect(border).not.toMatch(/^0px/u);
  for (const border of borders) expect(border).not.toContain(background);
});

test('numbers to ring read left to right and in one line in Urdu', async () => {
  const page = await openChat(browser, chat.address, { ...small, locale: 'ur' });
  await command(page, 'help');
  const numbers = page.locator('#log bdi[dir=ltr]');
  expect(await numbers.allTextContents()).toEqual(expect.arrayContaining(['999', '01632 960106']));
  expect(await page.evaluate<boolean[]>(readsLeftToRight)).not.toContain(false);
});

test('nothing moves', async () => {
  const page = await openChat(browser, chat.address);
  await answer(page);
  expect(await page.evaluate('document.getAnimations().length')).toBe(0);
  expect(await page.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto');
});

test('what has the focus is in view and not behind the way out, on the way down and up again', async () => {
  const page = await openChat(browser, chat.address, small);
  await answerUpTo(page, 'supports');
  const hidden: string[] = [];
  const look = async () => (await page.evaluate<boolean>(focusIsHidden)) && hidden.push(await page.evaluate(focused));
  await look();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < 16; step++) {
      await page.keyboard.press(key);
      await look();
    }
  }
  expect(await page.evaluate(focused)).toContain('social-worker');
  expect(hidden).toEqual([]);
});

/** Goes through a talk, the side ways too, and collects what is wrong anywhere. */
async function faultsOnTheWay(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const look = async (state: string) => void faults.push(...(await faultsOf(page, state)));
  while ((await questionOf(page)) !== '') {
    const question = await questionOf(page);
    await look(question);
    if (question === 'consent' || question === 'improve') {
      await press(page, '.send');
      await look(`${question}, not understood`);
    }
    if (question === 'supports') for (const name of asides) await aside(page, name, look);
    await answer(page);
  }
  await look('finished');
  await page.reload();
  await look('come back');
  return faults;
}

const asides = ['help', 'simpler', 'see', 'change', 'start-again', 'forget', 'stop'];

async function aside(page: Page, name: string, look: (state: string) => Promise<void>): Promise<void> {
  await command(page, name);
  await look(name);
  if (await page.locator('#answer [value=carry-on]').isVisible()) await command(page, 'carry-on');
}

/** What axe finds, what is wider than the screen, and what is too small to hit. */
async function faultsOf(page: Page, state: string): Promise<string[]> {
  if ((await page.locator('details').count()) > 0) await page.evaluate(`document.querySelector('details').open = true`);
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe);
  const found = await page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
  const misfits = await page.evaluate<string[]>(misfit);
  return [...found, ...misfits].map((fault) => `${state}: ${fault}`);
}

const misfit = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const targets = [...document.querySelectorAll('a:not(.skip), button, summary, textarea, .option')];
  const small = targets.filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return width < 44 || height < 44;
  });
  return [
    ...(scrollWidth > clientWidth ? ['wider than the screen: ' + scrollWidth] : []),
    ...small.map((each) => 'too small: ' + each.outerHTML),
  ];
})()`;

/** Of each number: whether its last digit stands to the right of its first, in the same line. */
const readsLeftToRight = `[...document.querySelectorAll('#log bdi')].map(({ firstChild: text }) => {
  const [first, last] = [0, text.length - 1].map((at) => {
    const digit = document.createRange();
    digit.setStart(text, at);
    digit.setEnd(text, at + 1);
    return digit.getBoundingClientRect();
  });
  return first.left < last.left && first.top === last.top;
})`;

const focused = `document.activeElement.outerHTML`;

const focusIsHidden = `(() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return top < document.querySelector('.exit').getBoundingClientRect().bottom || bottom > innerHeight;
})()`;

/** As people set it in their browser: letters of 32 pixels where they are of 16 by default. */
async function twiceTheSize(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
}
