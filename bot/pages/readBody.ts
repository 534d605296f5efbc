import type { Request } from 'restify';

/** The longest answer allowed, in a script whose letters take nine bytes each in a form, and room for the rest. */
const MOST_BYTES = 512 * 1024;

export type Body = { kind: 'fields'; fields: URLSearchParams } | { kind: 'refused'; status: 413 | 415 };

/** The fields of a posted form, or the HTTP status that refuses it. */
export async function readBody(request: Request): Promise<Body> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const coded = request.headers['content-encoding'] !== undefined;
  if (type !== 'application/x-www-form-urlencoded' || coded) return refuse(request, 415);
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) return refuse(request, 413);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) return refuse(request, 413);
    chunks.push(chunk);
  }
  return { kind: 'fields', fields: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) };
}

/** What is still coming is let through unread, so that the sender gets to see the answer. */
function refuse(request: Request, status: 413 | 415): Body {
  request.resume();
  return { kind: 'refused', status };
}
