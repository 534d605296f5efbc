import type { AlertStore } from '../../store/alertStore.ts';

/** Ids of the responses that led to an alert, whatever was found of it. */
export async function alertedResponses(alerts: Pick<AlertStore, 'list'>): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { alert } of alerts.list({ waiting: false }))
    if (alert.responseId !== undefined) found.add(alert.responseId);
  return found;
}
