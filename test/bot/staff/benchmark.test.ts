import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { signBenchmark } from '../../../bot/benchmark/signedFile.ts';
import { importBenchmark } from '../../../bot/benchmark/importFile.ts';
import type { Response } from '../../../store/responseStore.ts';
import { aBenchmark, ofAnotherFrame } from '../../reports/benchmark/figures.ts';
import { openBrowser } from '../../support/browser.ts';
import { essex, testAuthorities } from '../../support/authorities.ts';
import { aParent, times } from '../../support/responses.ts';
import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';
import { newKey, trusting } from '../benchmark/signedBy.ts';

const accounts = {
  viewer: { name: 'Viewer', roles: ['essex:viewer'] },
  other: { name: 'Other', roles: ['portsmouth:viewer'] },
  everywhere: { name: 'Everywhere', roles: ['*:viewer'] },
};
const key = newKey();
const [brighton, dudley, haringey] = [1, 2, 4].map((place) => testAuthorities[place]!);

let service: StaffService;
beforeEach(async () => {
  service = await startStaff({ accounts });
  const { benchmarks, responses } = service.store;
  const said = (count: number, code: string, authority = essex.code): Response[] =>
    times(count, () => aParent({ difference: [code] }, { authority, version: 0 }));
  const people = [...said(12, 'safer'), ...said(3, 'calmer'), ...said(20, 'safer', dudley!.code)];
  for (const each of people) await responses.save(each);
  await benchmarks.trust(trusting(key, 'Others', ...testAuthorities.map(({ code }) => code)));
  await take(aBenchmark(1, { answered: 40, people: { safer: 10 } }));
  await take(aBenchmark(4, { answered: 40, people: { safer: 30, calmer: 4 } }));
});
afterEach(() => service.stop());

/** As the command takes a file in. */
async function take(benchmark: ReturnType<typeof aBenchmark>): Promise<void> {
  const { benchmarks } = service.store;
  const now = Date.parse('2026-11-10T09:00:00.000Z');
  await importBenchmark(await signBenchmark(benchmark, key), { benchmarks, now, record: () => Promise.resolve() });
}

const signedIn = async (account: keyof typeof accounts, path: string) =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);
const path = '/staff/essex/benchmark?round=2026-autumn';
/** What a reader sees of the first row of a view, the parents'. */
const rowOf = ({ html }: StaffVisitor, label: string) =>
  [...html.matchAll(/<tr[\s\S]*?<\/tr>/gu)]
    .map(([row]) =>
      row
        .replace(/<[^>]*>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .find((text) => text.startsWith(label));

test('a council stands beside those of this installation and those that were taken in', async () => {
  const person = await signedIn('viewer', path);
  expect(person.status).toBe(200);
  // Essex 12 of 15, Dudley 20 of 20, Brighton 10 of 40, Haringey 30 of 40.
  expect(rowOf(person, 'Feel safer')).toBe(
    'Feel safer 3 1 12 80% 25% to 100% councils: 3 75% 63% 72 of 115 councils: 4',
  );
  // Hidden here and in Haringey: no range of two.
  expect(rowOf(person, 'Calmer, more relaxed')).toBe(
    'Calmer, more relaxed 7 [c] [c] too few councils: 2 [z] 0% 0 of 60 councils: 2',
  );
  for (const { name } of [brighton!, dudley!, haringey!]) expect(person.text).toContain(name);
});

test('the same stands in a file', async () => {
  const person = await signedIn('viewer', path);
  const [, link] = /href="([^"]*benchmark\.csv[^"]*)"/u.exec(person.html)!;
  await person.open(link!.replaceAll('&amp;', '&'));
  expect(person.status).toBe(200);
  expect(person.headers.get('content-disposition')).toContain('family-views-essex-2026-autumn-benchmark.csv');
  expect(person.html).toContain(',2026-autumn,outcomes,parent,1,3,safer,Feel safer,12,15,0.8,3,0.25,0.75,1,4,72,115,');
  const [last] = await Array.fromAsync(service.store.auditLog.list({}));
  expect(last).toMatchObject({ what: 'exported', page: 'benchmark.csv', authority: essex.code });
});

test('a council of another code frame is named, and not compared', async () => {
  await take(ofAnotherFrame(aBenchmark(5, { answered: 40, people: { safer: 10 } })));
  const person = await signedIn('viewer', path);
  expect(person.text).toContain(`${testAuthorities[5]!.name} is not compared. It uses the code frame larc-1-other.`);
  expect(rowOf(person, 'Feel safer')).toContain('councils: 3');
});

test('figures whose key is no longer trusted are gone from the page', async () => {
  await service.store.benchmarks.untrust('Others');
  const person = await signedIn('viewer', path);
  expect(rowOf(person, 'Feel safer')).toContain('too few councils: 1');
  expect(person.text).not.toContain(haringey!.name);
});

test('in a round of nobody else that is said', async () => {
  const person = await signedIn('viewer', '/staff/essex/benchmark?round=sample');
  expect(person.text).toContain('There is no other council to compare with in this round yet.');
});

test.each([
  ['somebody of another council', 'other', path, 403],
  ['somebody who sees all councils together', 'everywhere', path, 403],
  ['all together, who are beside nobody', 'everywhere', '/staff/all/benchmark', 404],
  ['the file of another council', 'other', '/staff/essex/files/benchmark.csv', 403],
  ['the file of all together', 'everywhere', '/staff/all/files/benchmark.csv', 404],
] as const)('%s gets no such page', async (_, account, address, status) => {
  const person = await (await signedIn(account, '/staff')).open(address);
  expect(person.status).toBe(status);
  expect(person.text).not.toContain('Feel safer');
});

test('looking at it is written down', async () => {
  await signedIn('viewer', path);
  const [last] = await Array.fromAsync(service.store.auditLog.list({}));
  expect(last).toMatchObject({ what: 'viewed', page: 'benchmark', authority: essex.code, round: '2026-autumn' });
});

describe('in a browser', () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['on a desk', { viewport: { width: 1280, height: 900 } }],
    ['320 pixels wide', { viewport: { width: 320, height: 640 } }],
    ['320 pixels wide, in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
  ])(
    '%s the page is accessible and fits, and the chart has its name',
    async (_, options) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      await page.goto(`${service.address}${path}`);
      await page.locator('[name=login]').fill('viewer');
      await page.locator('[name=password]').fill('any');
      await page.locator('[type=submit]').click();
      await page.locator('[type=submit]').click();
      await page.waitForURL(`${service.address}/staff/essex/**`);

      await page.evaluate(axe);
      const found = await page.evaluate<string[]>(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
        ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
      );
      expect(found).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
      const chart = page.getByRole('img', { name: "Parents' views: 'impacts on my child'" });
      expect(await chart.locator('circle').count()).toBeGreaterThan(1);
      await context.close();
    },
    60_000,
  );
});
