import { createHmac } from 'node:crypto';
import type { Notice } from '../notice.ts';
import { NotToldError, reasonOf, type Way } from './way.ts';

/** Milliseconds the receiver has to answer. */
const PATIENCE_MS = 10_000;

/** A signed POST of JSON to the contact's own system; what it looks like is in docs/alerts.md. */
export function byWebhook({ now = Date.now }: { now?: () => number } = {}): Way {
  return {
    name: 'webhook',
    reaches: ({ webhook }) => webhook !== undefined,
    tell: async (notice, { webhook }) => {
      const { url, secret } = webhook!;
      const body = webhookBody(notice);
      const timestamp = String(Math.floor(now() / 1000));
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'family-views',
        'family-views-timestamp': timestamp,
        'family-views-signature': `sha256=${signature(secret, timestamp, body)}`,
      };
      const status = await post(url, { headers, body });
      if (status < 200 || status > 299) throw new NotToldError(`HTTP ${status}`);
    },
  };
}

function webhookBody({ alert, authority, urgent, at, link, event }: Notice): string {
  return JSON.stringify({ alert, authority: authority ?? null, urgent, at, link, event });
}

function signature(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
}

/** The status of the answer, which is not read. A redirect is not followed: it would take the signed text somewhere else. */
async function post(url: string, request: { headers: Record<string, string>; body: string }): Promise<number> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { status, body } = await fetch(url, { method: 'POST', redirect: 'manual', signal, ...request });
    await body?.cancel();
    return status;
  } catch (error) {
    throw new NotToldError(reasonOf(error));
  }
}
