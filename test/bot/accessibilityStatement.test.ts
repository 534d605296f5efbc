import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { locales, nameOf, type Locale } from '../../locales/words.ts';
import { answer, ChatBrowser, command, press, questionOf } from '../support/chatBrowser.ts';
import { MeasuredPages } from '../support/measuredPages.ts';

const here = new ChatBrowser();
const statement = readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8');
const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };

/** The pages that any person passes, and those beside the talk. */
async function walk(locale: Locale): Promise<MeasuredPages> {
  const measured = new MeasuredPages();
  const page = await here.open({ viewport: { width: 320, height: 640 } }, '/');
  await page.goto(`/essex?lang=${locale}`);
  await measured.look(page);
  await press(page, '#answer [value=hello]');
  while ((await questionOf(page)) !== '') {
    await measured.look(page);
    await answer(page);
  }
  await measured.look(page);
  for (const name of ['see', 'forget', 'stop']) {
    await command(page, name);
    await measured.look(page);
  }
  for (const path of [`/essex/privacy?lang=${locale}`, `/essex/my-answers?lang=${locale}`, '/', '/nowhere']) {
    await page.goto(path);
    await measured.look(page);
  }
  return measured;
}

test('the accessibility statement says what was measured', async () => {
  const rows: string[] = [];
  for (const locale of locales) {
    const { pages, passed, failed, open, smallestTarget, wider } = await walk(locale);
    const target = smallestTarget >= 44 ? '44 or more' : smallestTarget.toFixed(1);
    const undecided = open.size > 0 ? [...open].toSorted().join(', ') : 'none';
    rows.push(
      `| ${nameOf(locale)} | ${pages} | ${passed.size} | ${failed.size} | ${undecided} | ${target} | ${wider} |`,
    );
  }
  const [, block] = /<!-- measured -->\n(.*?)\n<!-- \/measured -->/su.exec(statement) ?? [];
  expect(block).toBe(tableOf(rows));
}, 120_000);

/** As it must stand between the marks in docs/accessibility.md. */
function tableOf(rows: string[]): string {
  return [
    `With axe-core ${version} in Chromium, on a screen 320 pixels wide:`,
    '',
    '| language | pages | rules passed | rules broken | rules a person must decide | smallest target, pixels | pages wider than the screen |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
