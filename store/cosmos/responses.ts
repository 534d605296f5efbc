import type { Container } from '@azure/cosmos';
import { checkVersion } from '../checkVersion.ts';
import type { Erasure, Response, ResponseKey, ResponseStore } from '../responseStore.ts';
import type { Clock } from '../store.ts';
import type { Outbox } from './outbox.ts';
import { allOf, pagesOf } from './query.ts';
import { readingId } from './readings.ts';
import {
  idOf,
  inPartition,
  partitionOf,
  type ResponseDocument,
  toDocument,
  toErasureDocument,
  toOutboxDocument,
} from './responseDocuments.ts';
import { cosmosSummaries } from './summaries.ts';
import { removeTogether, writeTogether } from './together.ts';
import { asking } from './unavailable.ts';
import { create, remove, replace } from './write.ts';

/** Responses in the container `responses`: one document for a person and round, its ETag guarding each write. */
export function cosmosResponses(container: Container, outbox: Outbox, endpoint: string, now: Clock): ResponseStore {
  const item = (key: ResponseKey) => container.item(idOf(key), partitionOf(key));
  const read = async (key: ResponseKey) => (await item(key).read<ResponseDocument>()).resource;
  /** The response as it is stored, after a look whether `response` was read from it. */
  const readToWrite = async (response: Response) => {
    const stored = await read(response);
    checkVersion(response, stored?.response);
    return stored;
  };

  return {
    find: (key) => asking(endpoint, async () => (await read(key))?.response),
    async findByReference({ authority, referenceHash }) {
      const query =
        'SELECT VALUE c.response FROM c WHERE c.authority = @authority AND c.response.referenceHash = @referenceHash';
      return (await allOf<Response>(container, endpoint, { query, values: { authority, referenceHash } }))[0];
    },
    save: (response, alert) =>
      asking(endpoint, async () => {
        const stored = await readToWrite(response);
        const saved = { ...response, version: response.version + 1 };
        const document = toDocument(saved, now());
        if (alert) {
          const waiting = toOutboxDocument(saved, alert);
          const write = stored ? { replace: document, etag: stored._etag } : { create: document };
          await writeTogether(container, partitionOf(saved), [write, { put: waiting }]);
          // Both are kept by now: if the alert cannot go on at once, the next list of alerts takes it on.
          await outbox.forward(waiting).catch(() => undefined);
        } else if (stored) await replace(container, document, partitionOf(response), stored._etag);
        else await create(container, document);
        return saved;
      }),
    rekey: (response, personKey) =>
      asking(endpoint, async () => {
        const stored = await readToWrite(response);
        const saved = { ...response, personKey, version: response.version + 1 };
        await writeTogether(container, partitionOf(saved), [
          { create: toDocument(saved, now()) },
          { remove: idOf(response), etag: stored?._etag },
        ]);
        return saved;
      }),
    erase: (key, why) =>
      asking(endpoint, async () => {
        const stored = await read(key);
        if (!stored) return false;
        await remove(container.item(readingId(stored), partitionOf(key)));
        const left = { create: toErasureDocument(key, why, now()) };
        return removeTogether(container, partitionOf(key), [stored.id], left);
      }),
    removeExpired: () => Promise.resolve(0),
    async countErased(filter) {
      const query = `SELECT VALUE c.erasure.why FROM c WHERE ${inPartition} AND c.type = 'erasure'`;
      const question = { query, values: { ...filter }, partition: partitionOf(filter) };
      const reasons = await allOf<Erasure['why']>(container, endpoint, question);
      const count = (why: Erasure['why']) => reasons.filter((each) => each === why).length;
      return { asked: count('asked'), expired: count('expired') };
    },
    async count(filter) {
      const query = `SELECT VALUE COUNT(1) FROM c WHERE ${inPartition} AND IS_DEFINED(c.responseId)`;
      const question = { query, values: { ...filter }, partition: partitionOf(filter) };
      return (await allOf<number>(container, endpoint, question))[0] ?? 0;
    },
    summaries: cosmosSummaries(container, endpoint, now),
    async *list(filter) {
      const query = `SELECT VALUE c.response FROM c WHERE ${inPartition} AND IS_DEFINED(c.responseId) ORDER BY c.responseId`;
      const question = { query, values: { ...filter }, partition: partitionOf(filter) };
      for await (const page of pagesOf<Response>(container, endpoint, question)) yield* page;
    },
  };
}
