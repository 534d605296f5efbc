import { authorityNamed } from '../../authorities.ts';
import { bySeverity, summaryOf, type AlertSummary } from '../alertSummary.ts';
import { fallbackOf } from '../fallback.ts';
import { open } from '../handling.ts';
import { authorityFor, placeOf } from '../placing.ts';
import { createSeal } from '../seal.ts';
import { alertText } from '../terminal/alertText.ts';
import { listText } from '../terminal/listText.ts';
import { alertNamed, print, printJson, withStore } from './withStore.ts';

interface ListOptions {
  authority?: string;
  all?: boolean;
  json?: true;
}

/** `npm run alerts -- list`. */
export async function listAlerts({ authority, all = false, json }: ListOptions): Promise<void> {
  await withStore(async ({ alerts }, config) => {
    const { authorities } = config;
    const only = authority === undefined ? undefined : authorityNamed(authority, authorities).code;
    const fallback = fallbackOf(config);
    const now = Date.now();
    const found: AlertSummary[] = [];
    for await (const record of alerts.list({ waiting: !all })) {
      if (only !== undefined && placeOf(record) !== only) continue;
      found.push(summaryOf(record, authorityFor(record, authorities, fallback), now));
    }
    const sorted = found.toSorted(bySeverity);
    if (json) printJson(sorted);
    else print(listText(sorted, all, { authorities, now }));
  });
}

/** `npm run alerts -- show`. The words are shown only once it is in the trail who looks at them. */
export async function showAlert(id: string, { by, json }: { by?: string; json?: true }): Promise<void> {
  await withStore(async (store, config) => {
    const found = await alertNamed(id, store);
    const words = by === undefined ? undefined : await createSeal(config.keys.alerts).open(found.alert.sealed);
    const at = new Date().toISOString();
    const opened = by === undefined ? undefined : await open(store.alerts, found.alert.id, { by, at });
    const record = opened ?? found;
    const summary = summaryOf(record, authorityFor(record, config.authorities, fallbackOf(config)), Date.now());
    const council = config.authorities.find(({ code }) => code === summary.authority)?.name;
    const { source, kind, respondent, ageBand, channel, locale, round, responseId } = record.alert;
    const about = { source, respondent, ageBand, channel, locale, round, responseId };
    if (json) printJson({ ...summary, ...about, ...(words && { kind, words }), events: record.events });
    else print(alertText(record, { summary, council, words }));
  });
}
