import type { Storage, StoreItems } from 'botbuilder-core';
import type { Identities } from './identities.ts';

/** Bot state under keyed hashes: botbuilder's own keys hold the ids of conversations, which by SMS are telephone numbers. */
export function keyedState(state: Storage, identities: Identities): Storage {
  const hashesOf = (key: string) => identities.states(key);
  return {
    async read(keys) {
      const items = await state.read(keys.flatMap(hashesOf));
      const found = keys.map((key) => [key, firstOf(items, hashesOf(key))] as const);
      return Object.fromEntries(found.filter(([, item]) => item !== undefined));
    },
    async write(changes: StoreItems) {
      const entries = Object.entries(changes).map(([key, item]) => [hashesOf(key), item as object] as const);
      await state.write(Object.fromEntries(entries.map(([[newest], item]) => [newest!, item])));
      const older = entries.flatMap(([[, ...hashes]]) => hashes);
      if (older.length > 0) await state.delete(older);
    },
    delete: (keys) => state.delete(keys.flatMap(hashesOf)),
  };
}

function firstOf(items: StoreItems, hashes: string[]): object | undefined {
  return hashes.map((hash) => items[hash] as object | undefined).find((item) => item !== undefined);
}
