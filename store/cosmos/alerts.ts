import type { Container } from '@azure/cosmos';
import type { AlertEvent, AlertRecord, AlertStore } from '../alertStore.ts';
import { checkNumber } from '../checkNumber.ts';
import { isHandled } from '../isHandled.ts';
import { addAlert, type AlertDocument, marked, toEventDocument } from './alertDocuments.ts';
import type { Outbox } from './outbox.ts';
import { allOf, pagesOf } from './query.ts';
import { removeTogether, writeTogether } from './together.ts';
import { asking } from './unavailable.ts';
import { create, remove } from './write.ts';

/** Alerts in the container `alerts`; those still in the outbox of `responses` come in with each list. */
export function cosmosAlerts(container: Container, { sweep }: Outbox, endpoint: string): AlertStore {
  const read = async (id: string) => (await container.item(id, id).read<AlertDocument>()).resource;
  const eventsOf = async (alertId: string) => {
    const query = "SELECT VALUE c.event FROM c WHERE c.alertId = @alertId AND c.type = 'event'";
    const events = await allOf<AlertEvent>(container, endpoint, { query, values: { alertId }, partition: [alertId] });
    return events.toSorted((a, b) => a.number - b.number);
  };
  const recordOf = async ({ alert }: AlertDocument): Promise<AlertRecord> => ({
    alert,
    events: await eventsOf(alert.id),
  });

  return {
    add: (alert) => asking(endpoint, () => addAlert(container, alert)),
    find: (id) =>
      asking(endpoint, async () => {
        const document = await read(id);
        return document && recordOf(document);
      }),
    record: (event) =>
      asking(endpoint, async () => {
        const document = await read(event.alert);
        checkNumber(event, document && (await eventsOf(event.alert)).length);
        await record(container, document!, event);
      }),
    async *list({ waiting }) {
      await sweep();
      const query = `SELECT * FROM c WHERE c.type = 'alert'${waiting ? ' AND c.handled = false' : ''} ORDER BY c.at`;
      for await (const page of pagesOf<AlertDocument>(container, endpoint, { query }))
        yield* await Promise.all(page.map(recordOf));
    },
    async removeHandled({ authority, before }) {
      const whose = authority === undefined ? 'NOT IS_DEFINED(c.authority)' : 'c.authority = @authority';
      const query = `SELECT * FROM c WHERE c.type = 'alert' AND ${whose} AND c.handledAt < @before`;
      const values = { before, ...(authority !== undefined && { authority }) };
      const documents = await allOf<AlertDocument>(container, endpoint, { query, values });
      let removed = 0;
      for (const { id } of documents)
        if (await asking(endpoint, async () => removeWithEvents(container, id, await eventsOf(id)))) removed += 1;
      return removed;
    },
  };
}

async function record(
  container: Container,
  document: AlertDocument & { _etag: string },
  event: AlertEvent,
): Promise<void> {
  const after = marked(document, event);
  if (after === document) return create(container, toEventDocument(event));
  await writeTogether(
    container,
    [event.alert],
    [{ create: toEventDocument(event) }, { replace: after, etag: document._etag }],
  );
}

/**
 * A transaction takes 100 operations, and a trail may be longer: the event by which the alert counts as handled goes
 * last, together with the alert, so that a crash in between never leaves an alert that seems to wait. False: it is gone.
 */
async function removeWithEvents(container: Container, id: string, events: AlertEvent[]): Promise<boolean> {
  const last = events.find((event) => isHandled([event]));
  for (const event of events) if (event !== last) await remove(container.item(toEventDocument(event).id, id));
  return removeTogether(container, [id], [id, ...(last ? [toEventDocument(last).id] : [])]);
}
