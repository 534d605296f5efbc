import type { Page } from 'playwright-core';
import { loadAxe } from './faults.ts';

/** What a browser found on the pages looked at so far. */
export class MeasuredPages {
  pages = 0;
  readonly passed = new Set<string>();
  readonly failed = new Set<string>();
  /** Rules on which a person has to decide. */
  readonly open = new Set<string>();
  /** In CSS pixels. */
  smallestTarget = Number.POSITIVE_INFINITY;
  wider = 0;

  async look(page: Page): Promise<void> {
    await loadAxe(page);
    const found = await page.evaluate<Found>(measure);
    this.pages++;
    for (const list of ['passed', 'failed', 'open'] as const) for (const id of found[list]) this[list].add(id);
    this.smallestTarget = Math.min(this.smallestTarget, found.smallest);
    if (found.wider) this.wider++;
  }
}

interface Found {
  passed: string[];
  failed: string[];
  open: string[];
  smallest: number;
  wider: boolean;
}

const measure = `axe.run().then(({ passes, violations, incomplete }) => {
  const targets = [...document.querySelectorAll('a:not(.skip), button, summary, textarea, #key, .option')];
  const sizes = targets
    .filter((each) => each.checkVisibility())
    .map((each) => each.getBoundingClientRect())
    .map(({ width, height }) => Math.min(width, height));
  const { scrollWidth, clientWidth } = document.documentElement;
  const ids = (results) => results.map(({ id }) => id);
  return {
    passed: ids(passes),
    failed: ids(violations),
    open: ids(incomplete),
    smallest: Math.min(...sizes),
    wider: scrollWidth > clientWidth,
  };
})`;
