import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'restify';
import { takesGzip } from '../pages/send.ts';

interface Script {
  hash: string;
  body: Buffer;
  zipped: Buffer;
}
type Name = 'web-chat' | 'embed';

/** The smaller of Microsoft's bundles, unchanged: cards and Markdown, which the larger adds, are not used here. */
const bundle = join(createRequire(import.meta.url).resolve('botframework-webchat'), '../../dist/webchat-minimal.js');
const files: Record<Name, string | URL> = { 'web-chat': bundle, embed: new URL('./embed.js', import.meta.url) };

/** Read when somebody first asks: the bundle has 1.9 MB. */
const scripts = new Map<Name, Promise<Script>>();

/** Where a script is, with a hash of its content, so that browsers may keep it for ever. */
export async function addressOf(name: Name): Promise<string> {
  const { hash } = await scriptOf(name);
  return `/web-chat/${name}.${hash}.js`;
}

/** `GET /web-chat/embed.js`, the address that stands in others' pages: leads to the one with the hash of today. */
export async function leadToScript(request: Request, response: Response): Promise<void> {
  const name = /^\/web-chat\/(web-chat|embed)(?:\.[0-9a-f]{16})?\.js$/u.exec(request.path())?.[1] as Name | undefined;
  if (name === undefined) return end(response, 404, {});
  const { hash, body, zipped } = await scriptOf(name);
  if (!request.path().includes(hash)) {
    // Also from the address of another version, which a page kept open may still ask for.
    return end(response, 302, { Location: await addressOf(name), 'Cache-Control': 'public, max-age=300' });
  }
  const isZipped = takesGzip(request);
  end(response, 200, { ...headers, ...(isZipped && { 'Content-Encoding': 'gzip' }) }, isZipped ? zipped : body);
}

const headers = {
  'Content-Type': 'text/javascript; charset=utf-8',
  'Cache-Control': 'public, max-age=31536000, immutable',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding',
};

function scriptOf(name: Name): Promise<Script> {
  const script = scripts.get(name) ?? read(name);
  scripts.set(name, script);
  return script;
}

async function read(name: Name): Promise<Script> {
  const body = await readFile(files[name]);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, body, zipped: await promisify(gzip)(body) };
}

/** Scripts hold no secrets and nothing about anybody: pages of all origins may load them, though not all get a token. */
function end(response: Response, status: number, more: Record<string, string>, body?: Buffer): void {
  response.writeHead(status, { 'Cross-Origin-Resource-Policy': 'cross-origin', ...more });
  response.end(body);
}
