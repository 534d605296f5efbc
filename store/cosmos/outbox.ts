import type { Container } from '@azure/cosmos';
import { addAlert } from './alertDocuments.ts';
import { allOf } from './query.ts';
import { type OutboxDocument, partitionOf } from './responseDocuments.ts';
import { asking } from './unavailable.ts';
import { remove } from './write.ts';

export interface Outbox {
  /** Takes one on into the container `alerts`; may be done twice. */
  forward: (document: OutboxDocument) => Promise<void>;
  /** Takes on all that a crash or a failure has left. */
  sweep: () => Promise<void>;
}

/**
 * A transaction of Cosmos DB ends with its partition, and alerts have other partitions than responses: so an alert is
 * written beside its response first, in one transaction, and goes on from there.
 */
export function outbox(responses: Container, alerts: Container, endpoint: string): Outbox {
  const forward = async (document: OutboxDocument) => {
    await addAlert(alerts, document.alert);
    await remove(responses.item(document.id, partitionOf(document)));
  };
  return {
    forward,
    sweep: async () => {
      const query = "SELECT * FROM c WHERE c.type = 'alert'";
      for (const document of await allOf<OutboxDocument>(responses, endpoint, { query }))
        await asking(endpoint, () => forward(document));
    },
  };
}
