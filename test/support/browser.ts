import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
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

const manifest = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);

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

/**
 * The Chromium that comes as a development dependency, for Linux on x64 only. It unpacks itself into the temporary folder,
 * so that two test files at once would meet a half-written one: each unpacks apart, and the first one puts it in place.
 */
async function bundled(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `Expected Chromium, Chrome or Edge in its usual place. Install one, or set ${BROWSER_VARIABLE} to its path.`,
    );
  }
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const place = join(tmpdir(), `family-views-chromium-${version}`);
  if (!existsSync(place)) await unpackInto(place);
  return join(place, 'chromium');
}

async function unpackInto(place: string): Promise<void> {
  const apart = mkdtempSync(`${place}-`);
  const unpack = `const { default: packed } = await import('@sparticuz/chromium'); await packed.executablePath();`;
  const options = { cwd: import.meta.dirname, env: { ...process.env, TMPDIR: apart } };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], options);
  try {
    renameSync(apart, place);
  } catch {
    rmSync(apart, { recursive: true });
  }
}
