import type { Container } from '@azure/cosmos';
import type { Reading, Readings } from '../readings.ts';
import type { Clock } from '../store.ts';
import { documentId } from './documentId.ts';
import { allOf } from './query.ts';
import { inPartition, partitionOf, type ReadingDocument, ttlUntil } from './responseDocuments.ts';
import { asking } from './unavailable.ts';

/** Readings in the container `responses`: the latest of each response, as long as the response is there. */
export function cosmosReadings(container: Container, endpoint: string, now: Clock): Readings {
  /** When the response expires; none when it is not there. */
  const expiryOf = async ({ authority, round, responseId }: Reading) => {
    const query = `SELECT VALUE c.response.expiresAt FROM c WHERE ${inPartition} AND c.responseId = @responseId`;
    const values = { authority, round, responseId };
    return (await allOf<string>(container, endpoint, { query, values, partition: [authority, round] }))[0];
  };

  return {
    add: (reading) =>
      asking(endpoint, async () => {
        const { authority, round } = reading;
        const id = readingId(reading);
        const [expiresAt, { resource: stored }] = await Promise.all([
          expiryOf(reading),
          container.item(id, partitionOf(reading)).read<ReadingDocument>(),
        ]);
        if (!expiresAt || (stored && stored.reading.at > reading.at)) return;
        const ttl = ttlUntil(expiresAt, now());
        const document: ReadingDocument = { id, authority, round, type: 'reading', reading, ttl };
        await container.items.upsert(document);
      }),
    async latest(filter) {
      const query = `SELECT VALUE c.reading FROM c WHERE ${inPartition} AND c.type = 'reading'`;
      const question = { query, values: { ...filter }, partition: partitionOf(filter) };
      const readings = await allOf<Reading>(container, endpoint, question);
      return new Map(readings.map((reading) => [reading.responseId, reading]));
    },
  };
}

export function readingId(of: Pick<Reading, 'authority' | 'round' | 'responseId'>): string {
  return documentId('reading', of.authority, of.round, of.responseId);
}
