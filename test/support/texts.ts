import { randomUUID } from 'node:crypto';
import { LocalNotify } from '../../bot/notify/local/localNotify.ts';

/** A Notify on loopback that calls nobody, and the settings of a service that texts through it. */
export interface TextAccount {
  notify: LocalNotify;
  env: Record<string, string>;
  /** Takes in a text as Notify's callback does; the status of the answer and its body. */
  callback(address: string, text: { id: string; from: string; words: string }): Promise<Response>;
}

export async function openTextAccount(): Promise<TextAccount> {
  const [template, token] = [randomUUID(), randomUUID()];
  const notify = new LocalNotify({
    port: 0,
    service: randomUUID(),
    secret: randomUUID(),
    templates: new Map([[template, '((message))']]),
    callbacks: { address: () => undefined, token },
    limits: { perMinute: 10_000_000, perDay: 10_000_000 },
  });
  await notify.start();
  return {
    notify,
    env: {
      NOTIFY_API_KEY: notify.apiKey,
      NOTIFY_TEXT_TEMPLATE: template,
      NOTIFY_CALLBACK_TOKEN: token,
      NOTIFY_URL: notify.address,
    },
    callback: (address, { id, from, words }) =>
      fetch(`${address}/api/notify/received`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          id,
          source_number: from,
          destination_number: notify.network.number,
          message: words,
          date_received: new Date().toISOString(),
        }),
      }),
  };
}
