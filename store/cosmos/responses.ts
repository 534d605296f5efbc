import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { checkVersion } from '../checkVersion.ts';
import type { Response, ResponseKey, ResponseStore } from '../responseStore.ts';
import type { Clock } from '../store.ts';
import { documentId } from './documentId.ts';
import { asking } from './unavailable.ts';
import { create, remove, replace } from './write.ts';

/** A response within its document; beside it what it is found by. */
interface ResponseDocument {
  id: string;
  authority: string;
  round: string;
  responseId: string;
  response: Response;
  /** Seconds until Cosmos removes the document by itself. */
  ttl: number;
}

/** Responses a page of `list`. */
const pageSize = 200;

/** Responses in the container `responses`: one document for a person and round, its ETag guarding each write. */
export function cosmosResponses(container: Container, endpoint: string, now: Clock): ResponseStore {
  const item = (key: ResponseKey) => container.item(idOf(key), partitionOf(key));
  const read = async (key: ResponseKey) => (await item(key).read<ResponseDocument>()).resource;

  return {
    find: (key) => asking(endpoint, async () => (await read(key))?.response),
    save: (response) =>
      asking(endpoint, async () => {
        const stored = await read(response);
        checkVersion(response, stored?.response);
        const saved = { ...response, version: response.version + 1 };
        const document = toDocument(saved, now());
        if (stored) await replace(container, document, partitionOf(response), stored._etag);
        else await create(container, document);
        return saved;
      }),
    erase: (key) => asking(endpoint, () => remove(item(key))),
    async *list(filter) {
      const pages = container.items.query<Response>(inOrder(filter), {
        partitionKey: partitionOf(filter),
        maxItemCount: pageSize,
      });
      while (pages.hasMoreResults()) {
        const { resources } = await asking(endpoint, () => pages.fetchNext());
        yield* resources ?? [];
      }
    },
  };
}

/**
 * The key is in the id too, though real Cosmos keeps partitions apart: `@vercel/cosmosdb-server` looks at the first
 * level of a hierarchical partition key only, and would mix up one person's responses of two rounds.
 */
function idOf({ authority, round, personKey }: ResponseKey): string {
  return documentId(authority, round, personKey);
}

function partitionOf({ authority, round }: { authority: string; round: string }): string[] {
  return [authority, round];
}

function toDocument(response: Response, now: number): ResponseDocument {
  const { authority, round, id } = response;
  const ttl = Math.max(1, Math.ceil((Date.parse(response.expiresAt) - now) / 1000));
  return { id: idOf(response), authority, round, responseId: id, response, ttl };
}

/** Authority and round stand here again for `@vercel/cosmosdb-server`, which does not filter by the partition key. */
function inOrder({ authority, round }: { authority: string; round: string }): SqlQuerySpec {
  return {
    query: 'SELECT VALUE c.response FROM c WHERE c.authority = @authority AND c.round = @round ORDER BY c.responseId',
    parameters: [
      { name: '@authority', value: authority },
      { name: '@round', value: round },
    ],
  };
}
