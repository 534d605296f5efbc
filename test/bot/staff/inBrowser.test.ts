import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Alert } from '../../../store/alertStore.ts';
import { anAlert } from '../../support/alerts.ts';
import { openBrowser } from '../../support/browser.ts';
import { aResponse, words } from '../../support/responses.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { hostile } from './hostile.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const HOUR = 60 * 60_000;
const accounts = {
  lead: { name: 'Safeguarding lead', email: 'lead@essex.internal', roles: ['essex:safeguarding', 'essex:viewer'] },
  nobody: { name: 'No role' },
};

let browser: Browser;
let service: StaffService;
let alert: Alert;
beforeAll(async () => {
  browser = await openBrowser();
  service = await startStaff({ accounts });
  const at = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
  const text = 'It is not good. When he has been drinking he hits me and my brother, and I hide in the wardrobe.';
  const sealed = await service.seal.close({ text, evidence: 'he hits me', asked: 'What is different now?' });
  alert = await anAlert({ sealed, at: at(2), ageBand: '11-13' });
  await service.store.alerts.add(alert);
  await service.store.alerts.add(await anAlert({ urgent: false, at: at(4) }));
  const event = { alert: alert.id, way: 'email', to: 'essex/safeguarding-lead' } as const;
  await service.store.alerts.record({ ...event, number: 1, what: 'sending', at: at(1.9) });
  await service.store.alerts.record({ ...event, number: 2, what: 'sent', at: at(1.89) });
  for (let number = 1; number <= 27; number++) {
    const improve = words(`Somebody to ring in the evening, number ${number}.`, [], { at: at(number * 4) });
    await service.store.responses.save(aResponse({ version: 0, answers: { improve } }));
  }
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** A tab of its own profile, signed in through the pages of the provider. */
async function signedIn(path: string, options: BrowserContextOptions = {}, account = 'lead'): Promise<Page> {
  const context = await browser.newContext({ baseURL: service.address, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(path);
  await page.locator('[name=login]').fill(account);
  await page.locator('[name=password]').fill('any');
  await page.locator('[type=submit]').click();
  await page.locator('[type=submit]').click();
  await page.waitForURL(`${service.address}/staff**`);
  return page;
}

const small = { viewport: { width: 320, height: 640 } };

describe.each<[string, BrowserContextOptions]>([
  ['on a desk', { viewport: { width: 1280, height: 900 } }],
  ['320 pixels wide', small],
  ['320 pixels wide, in the dark', { ...small, colorScheme: 'dark' }],
])('%s', (_, options) => {
  test('every page is accessible, fits, and has targets of 24 pixels or more', async () => {
    const page = await signedIn('/staff', options);
    const faults: string[] = [];
    const look = async (name: string) => void faults.push(...(await faultsOf(page, name)));
    await look('home');
    for (const path of [
      '/staff/essex/alerts',
      '/staff/essex/alerts?all=1',
      '/staff/essex/unread',
      '/staff/narnia/alerts',
    ]) {
      await page.goto(path);
      await look(path);
    }
    await page.goto(`/staff/alerts/${alert.id}`);
    await look('alert');
    await page.locator('summary').click();
    await page.evaluate(`document.querySelector('#reason').form.noValidate = true`);
    await page.getByRole('button', { name: 'It is not a concern' }).click();
    await page.locator('.summary').waitFor();
    await look('alert with a problem');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${service.provider!.issuer}/**`);
    await page.goto('/staff/signed-out');
    await look('signed out');
    expect(faults).toEqual([]);
  }, 60_000);
});

test('somebody without a role gets a page that is accessible and fits', async () => {
  const page = await signedIn('/staff', small, 'nobody');
  expect(await faultsOf(page, 'no role')).toEqual([]);
  expect(await page.locator('main').textContent()).toContain('essex:safeguarding');
});

test('an alert is found, read and taken on, and answers are read, by keys alone and without JavaScript', async () => {
  const page = await signedIn('/staff', { javaScriptEnabled: false });
  await tabTo(page, 'Alerts of Essex');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/essex/alerts');
  await tabTo(page, `Open alert ${alert.id.slice(0, 12)}`);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/staff/alerts/*');
  expect(await page.locator('mark').textContent()).toBe('he hits me');
  await tabTo(page, 'What you are doing about it (you need not say)');
  await page.keyboard.type('Ringing now');
  await tabTo(page, 'I take this on');
  await page.keyboard.press('Enter');
  await page.getByText('taken on by Safeguarding lead (lead@essex.internal): Ringing now').waitFor();
  await page.goto('/staff/essex/unread');
  await tabTo(page, 'I have read this');
  await page.keyboard.press('Enter');
  await page.getByRole('status').waitFor();
  expect(await page.locator('main').textContent()).toContain('People whose answers nobody has read: 26.');
}, 60_000);

test('what is marked as urgent or overdue says so in words, in colours people have chosen too', async () => {
  const page = await signedIn('/staff/essex/alerts', { forcedColors: 'active' });
  const marks = page
    .locator('.card')
    .filter({ hasText: alert.id.slice(0, 12) })
    .locator('.mark');
  await page.goto('/staff/essex/alerts?all=1');
  expect(await marks.allTextContents()).toContain('URGENT');
  expect(await page.evaluate(`getComputedStyle(document.querySelector('.mark')).borderTopWidth`)).toBe('2px');
});

test('words that are code stay words, everywhere', async () => {
  const page = await signedIn('/staff');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  page.on('dialog', (dialog) => void asked.push(`dialog: ${dialog.message()}`));
  for (const [index, text] of hostile.entries()) {
    const sealed = await service.seal.close({ text, evidence: text.slice(2, 8), asked: text });
    const { id } = await anAlert({ sealed });
    await service.store.alerts.add(await anAlert({ id, sealed }));
    await page.goto(`/staff/alerts/${id}`);
    expect(await page.evaluate(`document.querySelector('blockquote').textContent`)).toBe(text.replaceAll('\r\n', '\n'));
    expect(await page.evaluate(`'harmed' in globalThis`)).toBe(false);
    await page.locator('summary').click();
    await page.locator('#reason').fill(`${index} not a concern ${text}`.slice(0, 500));
    await page.getByRole('button', { name: 'It is not a concern' }).click();
    await page.locator('.trail li').last().waitFor();
    expect(await page.evaluate(`'harmed' in globalThis`)).toBe(false);
  }
  expect(await page.locator('main script, main img, main iframe, main svg').count()).toBe(0);
  expect(new Set(asked)).toEqual(new Set([new URL(service.address).host]));
}, 120_000);

/** Presses Tab until the element whose words begin so has the focus, and sees that it is marked. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const [label, outline] = await page.evaluate<[string, string]>(
      `((at) => [at.labels?.[0]?.textContent ?? at.textContent, getComputedStyle(at).outlineWidth])(document.activeElement)`,
    );
    if (!label.trim().startsWith(name)) continue;
    expect(outline).toBe('3px');
    return;
  }
  throw new Error(`Expected to reach "${name}" with Tab at ${page.url()}`);
}

/** What axe finds, what is wider than the screen, and what is too small to hit. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
      ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  const little = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a, button, summary, textarea')]
      .filter((each) => !each.matches('.skip') && each.checkVisibility())
      .filter((each) => { const { width, height } = each.getBoundingClientRect(); return width < 24 || height < 24; })
      .map((each) => each.outerHTML)`,
  );
  return [...found, ...(wide ? ['wider than the screen'] : []), ...little].map((fault) => `${name}: ${fault}`);
}
