import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../../support/browser.ts';
import { anAuthority, aParent, chose, confirmed, disputed, times, words } from '../../../support/responses.ts';
import { staffFaultsOf } from '../../../support/staffFaults.ts';
import { startStaff, type StaffService } from '../../../support/staffService.ts';
import type { Response } from '../../../../store/responseStore.ts';

const accounts = { all: { name: 'All roles', roles: ['essex:researcher', 'essex:safeguarding'] } };
const pages = [
  '/staff/essex/rounds?round=2026-autumn',
  '/staff/essex/rounds?round=sample',
  '/staff/essex/quotes?round=2026-autumn',
  '/staff/essex/quotes?round=2026-autumn&code=calmer',
  '/staff/essex/quotes?round=2026-autumn&group=key-group-autism',
  '/staff/essex/quotes?round=sample',
  '/staff/essex/search?round=2026-autumn',
  '/staff/essex/search?round=2026-autumn&q=number',
  '/staff/essex/search?round=2026-autumn&q=nothing',
  '/staff/essex/trust?round=2026-autumn',
  '/staff/essex/trust?round=sample',
];

let browser: Browser;
let service: StaffService;
beforeAll(async () => {
  browser = await openBrowser();
  service = await startStaff({ accounts, change: (config) => ({ ...config, authorities: [anAuthority()] }) });
  const quoted = (at: number, more: Response['answers']): Response =>
    aParent(
      {},
      {
        version: 0,
        answers: {
          'difference-child': words(`Well, he sleeps at last, number ${at}. So good.`, ['calmer']),
          'key-group': chose('autism'),
          'may-quote': chose('yes'),
          ...more,
        },
      },
    );
  const responses = [
    ...times(30, (at) => quoted(at, confirmed('difference', ['calmer']))),
    ...times(6, (at) => quoted(at, disputed('difference', ['calmer']))),
    ...times(40, () => aParent({ difference: ['safer'] }, { round: '2025-autumn', version: 0 })),
  ];
  for (const each of responses) await service.store.responses.save(each);
});
afterAll(async () => {
  await browser.close();
  await service.stop();
});

/** A tab of its own profile, signed in through the pages of the provider. */
async function signedIn(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: service.address, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto('/staff/essex/quotes');
  await page.locator('[name=login]').fill('all');
  await page.locator('[name=password]').fill('any');
  await page.locator('[type=submit]').click();
  await page.locator('[type=submit]').click();
  await page.waitForURL(`${service.address}/staff/essex/**`);
  return page;
}

test.each<[string, BrowserContextOptions]>([
  ['1280 pixels wide', { viewport: { width: 1280, height: 900 } }],
  ['390 pixels wide', { viewport: { width: 390, height: 844 } }],
  ['320 pixels wide, in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' }],
])(
  '%s rounds, quotes, search and trust are accessible and fit',
  async (_, options) => {
    const page = await signedIn(options);
    const faults: string[] = [];
    for (const path of pages) {
      await page.goto(path);
      faults.push(...(await staffFaultsOf(page)).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
  60_000,
);

test('quotes are chosen, searched and paged by keys alone and without JavaScript', async () => {
  const page = await signedIn({ javaScriptEnabled: false });
  await page.goto('/staff/essex/quotes?round=2026-autumn');
  await page.getByLabel('View', { exact: true }).selectOption('Calmer, more relaxed');
  await page.getByLabel('Group').selectOption('Children with autism');
  await page.getByRole('button', { name: 'Show' }).press('Enter');
  await page.waitForURL('**/quotes?*code=calmer*');
  expect(await page.locator('mark').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'Search their words' }).press('Enter');
  await page.waitForURL('**/search?*code=calmer*');
  await page.getByLabel('Words').fill('sleeps at last');
  await page.getByLabel('Words').press('Enter');
  await page.waitForURL('**/search?*q=sleeps*');
  expect(await page.getByLabel('View', { exact: true }).inputValue()).toBe('calmer');
  expect(await page.locator('blockquote').count()).toBeGreaterThan(9);
  await page.goto('/staff/essex/quotes?round=2026-autumn&code=calmer');
  expect(await page.locator('blockquote').count()).toBe(25);
  await page.getByRole('link', { name: 'Next page' }).press('Enter');
  await page.waitForURL('**page=2');
  expect(await page.locator('blockquote').count()).toBe(5);
}, 60_000);
