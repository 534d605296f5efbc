import type { Storage, StoreItems } from 'botbuilder-core';
import { checkETag, type StateItem } from '../checkETag.ts';

/**
 * Bot state in this process only. Unlike botbuilder's own MemoryStorage all changes of one write are taken or none,
 * and an eTag of an item deleted since is a conflict, as in the other stores.
 */
export function memoryBotState(): Storage {
  const items = new Map<string, string>();
  let writes = 0;

  return {
    read: (keys) => Promise.resolve(pick(items, keys)),
    write: (changes: StoreItems) =>
      new Promise((resolve) => {
        const entries = Object.entries<StateItem>(changes);
        for (const [key, item] of entries) checkETag(key, item, parse(items.get(key))?.eTag);
        for (const [key, item] of entries) items.set(key, JSON.stringify({ ...item, eTag: String(++writes) }));
        resolve();
      }),
    delete: (keys) => Promise.resolve(keys.forEach((key) => items.delete(key))),
  };
}

function pick(items: Map<string, string>, keys: string[]): StoreItems {
  return Object.fromEntries(keys.filter((key) => items.has(key)).map((key) => [key, parse(items.get(key))]));
}

function parse(item: string | undefined): StateItem | undefined {
  return item === undefined ? undefined : (JSON.parse(item) as StateItem);
}
