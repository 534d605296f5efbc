import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';
import { fillCouncils } from './councilFigures.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const accounts = {
  all: {
    name: 'All roles',
    roles: ['viewer', 'researcher', 'safeguarding', 'administrator'].map((role) => `*:${role}`),
  },
};
const pages = [
  '/staff',
  '/staff/essex/overview',
  '/staff/essex/overview?by=day',
  '/staff/essex/tables',
  '/staff/essex/tables?by=key-group&round=sample',
  '/staff/essex/tables?table=not-improvement&round=2026-autumn',
  '/staff/all/tables?by=authority',
  '/staff/essex/report',
  '/staff/essex/files',
  '/staff/essex/audit',
  '/staff/all/audit',
  '/staff/essex/tables?round=never',
];

let browser: Browser;
let service: StaffService;
/** Of somebody who has signed in. */
let cookies: { name: string; value: string; url: string }[];
beforeAll(async () => {
  browser = await openBrowser();
  service = await startStaff({ accounts });
  await fillCouncils(service.store);
  const visitor = await (await new StaffVisitor(service.address).open('/staff')).logInAs('all');
  cookies = [...visitor.cookies.get(service.address)!].map(([name, value]) => ({
    name,
    value,
    url: `${service.address}/staff`,
  }));
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

async function opened(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: service.address, locale: 'en-GB', ...options });
  await context.addCookies(cookies);
  return await context.newPage();
}

describe.each<[string, BrowserContextOptions]>([
  ['1280 pixels wide', { viewport: { width: 1280, height: 900 } }],
  ['390 pixels wide', { viewport: { width: 390, height: 844 } }],
  ['320 pixels wide, in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
])('%s', (_, options) => {
  test('every page of figures is accessible, fits, and loads nothing it may not', async () => {
    const page = await opened(options);
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    for (const path of pages) {
      await page.goto(path);
      faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`));
    }
    // The page that says that there is no such round is a 404.
    expect(faults.filter((each) => !each.includes('404'))).toEqual([]);
    await page.context().close();
  }, 120_000);
});

test('a table is chosen and broken down by keys alone and without JavaScript', async () => {
  const page = await opened({ javaScriptEnabled: false });
  await page.goto('/staff/essex/tables');
  await page.getByLabel('Table', { exact: true }).selectOption('What would improve services');
  await page.getByLabel('By', { exact: true }).selectOption('way of answering');
  await page.getByRole('button', { name: 'Show' }).press('Enter');
  await page.waitForURL('**/tables?round=2026-autumn&table=improve&by=channel');
  expect(await page.locator('h2').first().textContent()).toBe('What would improve services');
  expect(await page.locator('thead').first().textContent()).toContain('Chat page');
  await page.context().close();
});

test('on paper stand the figures and how to read them, and nothing that can only be pressed', async () => {
  const page = await opened({ viewport: { width: 800, height: 1000 } });
  await page.goto('/staff/essex/report');
  await page.emulateMedia({ media: 'print' });
  const shown = async (selector: string) => await page.locator(selector).filter({ visible: true }).count();
  expect([await shown('header'), await shown('form'), await shown('.govuk-breadcrumbs')]).toEqual([0, 0, 0]);
  expect(await shown('table')).toBeGreaterThan(30);
  expect(await shown('svg')).toBe(6);
  expect(await shown('.notes')).toBe(1);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await page.context().close();
});

/** What axe finds, what is wider than the screen, and what is too small to hit. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
      ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 300)))`,
  );
  const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  const little = await page.evaluate<string[]>(
    `[...document.querySelectorAll('a, button, select')]
      .filter((each) => !each.matches('.skip') && each.checkVisibility())
      .filter((each) => { const { width, height } = each.getBoundingClientRect(); return width < 24 || height < 24; })
      .map((each) => each.outerHTML)`,
  );
  return [...found, ...(wide ? ['wider than the screen'] : []), ...little];
}
