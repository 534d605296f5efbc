import type { Request } from 'restify';
import { readInbound, type Inbound } from './inbound.ts';
import { readBytes } from './readJson.ts';
import { Refusal } from './refusal.ts';

/** Larger files are refused unread: none is looked at anyway. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * A message with files: the files are left alone, and nothing is kept of them. The words beside them are heard, and the bot
 * says that it can read words only.
 */
export async function readUpload(request: Request): Promise<Inbound> {
  const body = await readBytes(request, MOST_BYTES);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = headers['content-type'].startsWith('multipart/form-data')
    ? await new Response(body, { headers }).formData().catch(() => undefined)
    : undefined;
  const activity = form?.get('activity') ?? '{}';
  const template = parsed(typeof activity === 'string' ? activity : await activity.text());
  const files = [{ contentType: 'application/octet-stream' }];
  return { ...readInbound({ type: 'message', ...template, attachments: files }), type: 'message' };
}

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text)) as object;
  } catch {
    throw new Refusal(400, 'BadArgument', 'activity: expected JSON');
  }
}
