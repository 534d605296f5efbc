import { randomBytes, randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { NotifyAccount } from '../notifyApi.ts';
import { LocalNotify } from './localNotify.ts';

interface Around {
  port: number;
  log: Logger;
  /** Where the service listens, without a slash at the end; undefined while it does not. */
  serviceAddress: () => string | undefined;
}

/** A Notify within this process, with an account of its own, so that texts can be tried without one. */
export function runLocally({ port, log, serviceAddress }: Around) {
  const template = randomUUID();
  const callbackToken = randomBytes(16).toString('hex');
  const address = () => {
    const service = serviceAddress();
    return service && `${service}/api/notify`;
  };
  const notify = new LocalNotify({
    port,
    service: randomUUID(),
    secret: randomUUID(),
    templates: new Map([[template, '((message))']]),
    callbacks: { address, token: callbackToken },
  });
  const start = () =>
    void notify.start().then(
      () => log.info({ address: notify.address }, 'a local Notify listens, to try texts with'),
      (error: Error) => log.warn({ port, error: error.message }, 'no texts: the port after PORT is not free'),
    );
  const account = (): NotifyAccount => ({ apiKey: notify.apiKey, template, url: notify.address });
  return { account, callbackToken, background: { start, stop: () => notify.stop() } };
}
