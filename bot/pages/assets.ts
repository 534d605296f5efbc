import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OutgoingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';
import { takesGzip } from './send.ts';

interface Asset {
  url: string;
  type: string;
  etag: string;
  body: Buffer;
  zipped: Buffer;
}

/** The pages' styles, scripts and drawings. Their addresses carry a hash of the content, so browsers may keep them for ever. */
export const style = readAsset('style', 'css', 'text/css; charset=utf-8');
export const staffStyle = readAsset('staff', 'css', 'text/css; charset=utf-8');
export const govukStyle = assetOf('govuk', 'css', 'text/css; charset=utf-8', govukCss());
export const sprite = readAsset('pictures', 'svg', 'image/svg+xml');
/** Each does one thing, and the page works without it. */
export const scripts = { exit: script('exit'), chat: script('chat'), aloud: script('aloud'), draft: script('draft') };

const byUrl = new Map(
  [style, staffStyle, govukStyle, sprite, ...Object.values(scripts)].map((asset) => [asset.url, asset]),
);

function script(name: string): Asset {
  return readAsset(name, 'js', 'text/javascript; charset=utf-8');
}

function readAsset(name: string, ending: string, type: string): Asset {
  return assetOf(name, ending, type, readFileSync(new URL(`./${name}.${ending}`, import.meta.url)));
}

function assetOf(name: string, ending: string, type: string, body: Buffer): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { url: `/assets/${name}.${hash}.${ending}`, type, etag: `"${hash}"`, body, zipped: gzipSync(body) };
}

/** GOV.UK Frontend's style without its typeface, which may stand on gov.uk domains only. */
function govukCss(): Buffer {
  const file = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');
  const css = readFileSync(file, 'utf8')
    .replace(/@font-face\{[^}]*\}/gu, '')
    .replaceAll('GDS Transport,', '');
  return Buffer.from(css);
}

/** `GET /assets/...`: 404 for the addresses of other versions. */
export async function sendAsset(request: Request, response: Response): Promise<void> {
  const asset = byUrl.get(request.path());
  const known = asset !== undefined && request.headers['if-none-match'] === asset.etag;
  const zipped = takesGzip(request);
  response.writeHead(asset ? (known ? 304 : 200) : 404, asset ? headersOf(asset, zipped) : {});
  response.end(asset && !known ? (zipped ? asset.zipped : asset.body) : undefined);
  return Promise.resolve();
}

function headersOf({ type, etag }: Asset, zipped: boolean): OutgoingHttpHeaders {
  return {
    'Content-Type': type,
    ETag: etag,
    'Cache-Control': 'public, max-age=31536000, immutable',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
    ...(zipped && { 'Content-Encoding': 'gzip' }),
  };
}
