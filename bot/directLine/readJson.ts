import type { Request } from 'restify';
import { Refusal } from './refusal.ts';

/** A longest answer in a script of three bytes a letter, and room for the rest. */
const MOST_BYTES = 256 * 1024;

/** The body of a request as bytes. Throws a Refusal when it is too long or compressed. */
export async function readBytes(request: Request, most = MOST_BYTES): Promise<Buffer> {
  if (![undefined, 'identity'].includes(request.headers['content-encoding'])) {
    request.resume();
    throw new Refusal(415, 'BadArgument', 'Expected a body that is not compressed');
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > most) {
      // Let through unread, so that the sender gets to see the answer.
      request.resume();
      throw new Refusal(413, 'MessageSizeTooBig', `Expected a body of at most ${most / 1024} kB`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The body of a request, undefined where there is none. Throws a Refusal when it is not JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const body = await readBytes(request);
  if (body.length === 0) return undefined;
  if (request.contentType() !== 'application/json') {
    throw new Refusal(415, 'BadArgument', 'Expected content type application/json');
  }
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    // The parser's own message quotes the body.
    throw new Refusal(400, 'BadArgument', 'Expected a body in JSON');
  }
}
