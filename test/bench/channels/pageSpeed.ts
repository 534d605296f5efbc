import type { Browser, CDPSession } from 'playwright-core';
import { quantile } from '../people.ts';

/** What one visit with an empty cache took. */
export interface PageSpeed {
  /** Bytes over the wire until then, headers included. */
  bytes: number;
  requests: number;
  /** Milliseconds from the start of the visit until the first question is there and can be answered. */
  interactive: number;
}

/**
 * A slow 4G phone as Lighthouse 12 has it for throttling by the browser: 1,638.4 kbit/s and a round trip of 150 ms, as adjusted
 * for requests (0.9 and 3.75 times), and a processor four times slower.
 */
const phone = { latency: 562.5, downloadThroughput: (1474.56 * 1000) / 8, uploadThroughput: (675 * 1000) / 8 };
const SLOWER = 4;

/** Medians of `visits` first visits; it is interactive when `ready` can be used. */
export async function pageSpeed(browser: Browser, address: string, ready: string, visits = 5): Promise<PageSpeed> {
  const taken: PageSpeed[] = [];
  for (let visit = 0; visit < visits; visit++) taken.push(await oneVisit(browser, address, ready));
  const median = (key: keyof PageSpeed) =>
    quantile(
      taken.map((each) => each[key]),
      0.5,
    );
  return { bytes: median('bytes'), requests: median('requests'), interactive: median('interactive') };
}

async function oneVisit(browser: Browser, address: string, ready: string): Promise<PageSpeed> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const wire = await throttled(devtools);
  const begun = performance.now();
  await page.goto(address, { waitUntil: 'commit', timeout: 120_000 });
  await page.locator(ready).first().click({ trial: true, timeout: 120_000 });
  const interactive = performance.now() - begun;
  await context.close();
  return { ...wire, interactive };
}

async function throttled(devtools: CDPSession): Promise<{ bytes: number; requests: number }> {
  const wire = { bytes: 0, requests: 0 };
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength;
    wire.requests++;
  });
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, ...phone });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return wire;
}
