import type { Logger } from 'pino';
import type { AlertStore } from '../../store/alertStore.ts';
import type { Clock } from '../../store/store.ts';
import type { Config } from '../config.ts';
import { Deliverer } from './deliverer.ts';
import { fallbackOf } from './fallback.ts';
import { noticeOf } from './notice.ts';
import { authorityFor } from './placing.ts';
import { createSeal } from './seal.ts';
import { openWays } from './ways/openWays.ts';
import { WhomToLeaveOut } from './whomToLeaveOut.ts';

interface Around {
  alerts: AlertStore;
  log: Logger;
  now?: Clock;
}

/** The deliverer of the settings, not yet started. */
export async function openDeliverer(config: Config, { alerts, log, now = Date.now }: Around): Promise<Deliverer> {
  const { authorities, publicUrl, keys } = config;
  const fallback = fallbackOf(config);
  if (config.alerts.smtpUrl === undefined)
    log.warn('SMTP_URL is not set, so alerts are not mailed: they wait in the store, see npm run alerts -- list');
  return new Deliverer({
    ...{ alerts, log, now },
    ways: await openWays(config),
    leaveOut: new WhomToLeaveOut(createSeal(keys.alerts), log),
    authorityFor: (record) => authorityFor(record, authorities, fallback),
    noticeOf: (record, step) => noticeOf(record, step, { authorities, publicUrl }),
  });
}
