import type { Container } from '@azure/cosmos';
import type { Storage, StoreItems } from 'botbuilder-core';
import { botStateKeptFor } from '../botStateKeptFor.ts';
import { expectedETag, type StateItem } from '../checkETag.ts';
import { documentId } from './documentId.ts';
import { asking } from './unavailable.ts';
import { remove, replace } from './write.ts';

interface StateDocument {
  id: string;
  item: StateItem;
  /** Seconds after the last write until Cosmos removes the document by itself. */
  ttl: number;
}

/** Bot state in the container `state`, a document an item: of one write some changes may be taken and others not. */
export function cosmosBotState(container: Container, endpoint: string): Storage {
  return {
    read: (keys) =>
      asking(endpoint, async () => {
        const entries = await Promise.all(keys.map((key) => entry(container, key)));
        return Object.fromEntries(entries.flat());
      }),
    write: (changes: StoreItems) =>
      asking(endpoint, async () => {
        await Promise.all(Object.entries<StateItem>(changes).map(([key, item]) => write(container, key, item)));
      }),
    delete: (keys) =>
      asking(endpoint, async () => {
        await Promise.all(keys.map((key) => remove(container.item(idOf(key), idOf(key)))));
      }),
  };
}

function idOf(key: string): string {
  return documentId('bot-state', key);
}

async function entry(container: Container, key: string): Promise<[key: string, item: StateItem][]> {
  const { resource } = await container.item(idOf(key), idOf(key)).read<StateDocument>();
  return resource ? [[key, { ...resource.item, eTag: resource._etag }]] : [];
}

async function write(container: Container, key: string, item: StateItem): Promise<void> {
  const document: StateDocument = { id: idOf(key), item, ttl: botStateKeptFor / 1000 };
  const etag = expectedETag(item);
  // Not an upsert with `If-Match`: that would bring back an item deleted since.
  if (etag) await replace(container, document, [document.id], etag);
  else await container.items.upsert(document);
}
