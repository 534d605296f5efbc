import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on a staff page with all that can be opened open, what is wider than the screen, and what is too small to hit. */
export async function staffFaultsOf(page: Page): Promise<string[]> {
  await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
  await page.evaluate(axe);
  const found = await page.evaluate<string[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
      ({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
  const misfits = await page.evaluate<string[]>(
    `[
      ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []),
      ...[...document.querySelectorAll('a, button, summary, select, input')]
        .filter((each) => !each.matches('.skip, [type=hidden]') && each.checkVisibility())
        .filter((each) => { const { width, height } = each.getBoundingClientRect(); return width < 24 || height < 24; })
        .map((each) => 'too small: ' + each.outerHTML),
    ]`,
  );
  return [...found, ...misfits];
}
