import type { BrowserContextOptions, Page } from 'playwright-core';
import { openMemory } from '../../store/memory.ts';
import { StoreUnavailableError } from '../../store/responseStore.ts';
import { answer, ChatBrowser, command, press, questionOf } from '../support/chatBrowser.ts';
import { faultsOf } from '../support/faults.ts';

const store = openMemory();
const here = new ChatBrowser(store);
const small = { viewport: { width: 320, height: 640 } };

describe.each<[string, BrowserContextOptions]>([
  ['English', { ...small, locale: 'en-GB' }],
  ['Urdu, in the dark', { ...small, locale: 'ur', colorScheme: 'dark' }],
  ['Polish with text twice the size', { ...small, locale: 'pl' }],
])('in %s, on a screen 320 pixels wide', (language, options) => {
  test('every state of a talk is accessible, fits, and has targets of 44 pixels or more', async () => {
    const page = await here.open(options);
    if (language.includes('twice')) await twiceTheSize(page);
    const faults = await faultsOnTheWay(page);
    expect(faults).toEqual([]);
  }, 60_000);
});

test.each(['/', '/nowhere'])('%s is accessible, fits, and has targets of 44 pixels or more', async (path) => {
  const page = await here.open(small, path);
  expect(await faultsOf(page, path)).toEqual([]);
});

test('a page that says sorry is accessible, fits, and has targets of 44 pixels or more', async () => {
  const page = await here.open(small);
  const save = store.responses.save.bind(store.responses);
  store.responses.save = () => Promise.reject(new StoreUnavailableError('no room'));
  await page.locator('[value=yes]').check();
  await page.evaluate(`document.querySelector('#answer form').submit()`);
  await page.locator('#problem').waitFor();
  store.responses.save = save;
  expect(await faultsOf(page, 'sorry')).toEqual([]);
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

/** As people set it in their browser: letters of 32 pixels where they are of 16 by default. */
async function twiceTheSize(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
}
