import type { Page } from 'playwright-core';
import { ChatBrowser } from '../../support/chatBrowser.ts';
import { faultsOf } from '../../support/faults.ts';

const here = new ChatBrowser();
const small = { viewport: { width: 320, height: 640 } };
const REFERENCE = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u;

async function referenceOf(page: Page): Promise<string> {
  await page.locator('[value=yes]').check();
  await page.locator('.send').click();
  await page.getByText(REFERENCE).waitFor();
  return REFERENCE.exec((await page.textContent('main'))!)![0];
}

test.each(['en', 'pl', 'ur'])(
  'the privacy page in %s is accessible and fits, on a screen 320 pixels wide',
  async (lang) => {
    const page = await here.open(small, `/essex/privacy?lang=${lang}&for=young-person`);
    expect(await faultsOf(page, lang)).toEqual([]);
  },
);

test.each(['en', 'ur'])('each state of the page for the words in %s is accessible and fits', async (lang) => {
  const reference = await referenceOf(await here.open(small, '/essex?lang=en'));
  const page = await here.open({ ...small, colorScheme: 'dark' }, `/essex/my-answers?lang=${lang}`);
  const faults = await faultsOf(page, 'form');
  const look = async (sign: string) => {
    await page.locator(sign).first().waitFor();
    faults.push(...(await faultsOf(page, sign)));
  };
  await page.locator('#words').fill('brave kettle otter 10000');
  await page.keyboard.press('Enter');
  await look('#problem');
  await page.locator('#words').fill(reference);
  await page.keyboard.press('Enter');
  await look('[value=see]');
  await page.locator('[value=see]').click();
  await look('.message');
  await page.locator('[value=forget]').click();
  await look('[value=erase]');
  await page.locator('[value=erase]').click();
  await look('#words');
  expect(faults).toEqual([]);
});
