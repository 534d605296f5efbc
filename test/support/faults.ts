import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, what is wider than the screen, and what is too small to hit. */
export async function faultsOf(page: Page, state: string): Promise<string[]> {
  await loadAxe(page);
  const found = await page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
  const misfits = await page.evaluate<string[]>(misfit);
  return [...found, ...misfits].map((fault) => `${state}: ${fault}`);
}

/** Makes a page ready to be looked at: with axe, and all that can be opened open. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe);
}

const misfit = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const targets = [...document.querySelectorAll('a:not(.skip), button, summary, textarea, #key, .option')];
  const small = targets.filter((each) => each.checkVisibility()).filter((each) => {
    const { width, height } = each.getBoundingClientRect();
    return width < 44 || height < 44;
  });
  return [
    ...(scrollWidth > clientWidth ? ['wider than the screen: ' + scrollWidth] : []),
    ...small.map((each) => 'too small: ' + each.outerHTML),
  ];
})()`;
