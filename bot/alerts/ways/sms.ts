import { NotifyClient } from 'notifications-node-client';
import { staffSay } from '../../../locales/staffWords.ts';
import type { AlertSettings } from '../settings.ts';
import { NotToldError, reasonOf, type Way } from './way.ts';

/** Milliseconds GOV.UK Notify has to answer. */
const PATIENCE_MS = 20_000;

/** Texts through GOV.UK Notify; the template takes ((urgent)) and ((link)). */
export function bySms({ apiKey, template, url }: NonNullable<AlertSettings['notify']>): Way {
  const client = url === undefined ? new NotifyClient(apiKey) : new NotifyClient(url.replace(/\/+$/u, ''), apiKey);
  // The client's own, axios, waits for ever and follows redirects. It is only ever called as a function.
  client.setClient(post as unknown as Parameters<typeof client.setClient>[0]);
  return {
    name: 'sms',
    reaches: ({ mobile }) => mobile !== undefined,
    tell: async ({ alert, urgent, link, toldBefore }, { id, mobile }) => {
      const personalisation = { urgent: staffSay(urgent ? 'notice.text.urgent' : 'notice.text.other'), link };
      try {
        await client.sendSms(template, mobile!, { personalisation, reference: `${alert}.${toldBefore}.${id}` });
      } catch (error) {
        throw new NotToldError(reasonOf(error));
      }
    },
  };
}

interface ClientRequest {
  url: string;
  data: unknown;
  headers: Record<string, string>;
}

async function post({ url, data, headers }: ClientRequest): Promise<{ data: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(data),
  });
  // What went wrong is in words that repeat the number: the status is enough.
  if (!response.ok) throw new NotToldError(`HTTP ${response.status}`);
  return { data: await response.json() };
}
