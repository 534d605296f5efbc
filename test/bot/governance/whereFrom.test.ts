import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { startService, type RunningService } from '../../support/service.ts';

const network = '127.0.0.2';
const forwarded = '203.0.113.77';
const browser = 'canary-browser/7';

/** From an address of its own, as through a proxy. */
async function ask(service: RunningService, form?: Record<string, string>, cookie = '') {
  const sent = request(`${service.address}essex`, {
    method: form ? 'POST' : 'GET',
    localAddress: network,
    headers: {
      ...{ 'x-forwarded-for': forwarded, 'x-real-ip': forwarded, 'user-agent': browser, cookie },
      ...(form && { 'content-type': 'application/x-www-form-urlencoded', prefer: 'return=representation' }),
    },
  });
  sent.end(form && new URLSearchParams(form).toString());
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const html = await text(response);
  return { status: response.statusCode, html, cookie: String(response.headers['set-cookie']).split(';')[0] };
}

function bytesIn(directory: string): string {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n');
}

test('neither the network address of a person nor their browser is in the database or the log', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'family-views-where-'));
  const env = { DATA_DIR: join(directory, 'data'), LOG_LEVEL: 'trace', PROXIES: '1' };
  const service = await startService(env);
  const { cookie } = await ask(service, { command: 'hello', lang: 'en' });
  const said = ['yes', 'blue-heron-48213', 'brave-blue/green-otter-48213', 'i am a child', '12'];
  for (const [index, words] of said.entries()) {
    const { status } = await ask(service, { message: `m${index}`, lang: 'en', text: words }, cookie);
    expect(status).toBe(200);
  }
  // A form that fails, too.
  await ask(service, { message: '%', question: 'constructor', text: '' }, cookie);
  await service.stop();
  const kept = bytesIn(directory) + service.said();
  expect(kept).toContain('age-band');
  for (const trace of [network, forwarded, browser]) expect(kept).not.toContain(trace);
});
