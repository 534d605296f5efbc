import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Names a browser to test with: a path to Chromium, Chrome or Edge. */
export const BROWSER_VARIABLE = 'CHROME_PATH';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser without a window, with a fresh profile. Throws, saying how to get one, where none is found. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = installed() ?? (await bundled());
  return await chromium.launch({ executablePath, args: flags, headless: true });
}

function installed(): string | undefined {
  const chosen = process.env[BROWSER_VARIABLE];
  if (chosen !== undefined && !existsSync(chosen))
    throw new Error(`${BROWSER_VARIABLE}: expected the path of a browser, got ${chosen}`);
  return chosen ?? usual.find((path) => existsSync(path));
}

/** The Chromium that comes as a development dependency, for Linux on x64 only. */
async function bundled(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  }
  throw new Error(
    `Expected Chromium, Chrome or Edge in its usual place. Install one, or set ${BROWSER_VARIABLE} to its path.`,
  );
}
