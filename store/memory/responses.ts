import { checkVersion } from '../checkVersion.ts';
import type { Response, ResponseKey, ResponseStore } from '../responseStore.ts';

/** Responses in this process only, for tests and trials. */
export function memoryResponses(): ResponseStore {
  // As JSON: a caller that changes what it got must not change what is stored.
  const documents = new Map<string, string>();
  const read = (place: string) => parse(documents.get(place));

  return {
    find: (key) => Promise.resolve(read(placeOf(key))),
    save: (response) =>
      new Promise((resolve) => {
        checkVersion(response, read(placeOf(response)));
        const saved = { ...response, version: response.version + 1 };
        documents.set(placeOf(response), JSON.stringify(saved));
        resolve(saved);
      }),
    erase: (key) => Promise.resolve(documents.delete(placeOf(key))),
    async *list(filter) {
      for (const { place } of inOrder(documents, filter)) {
        const response = await Promise.resolve(read(place));
        if (response) yield response;
      }
    },
  };
}

function placeOf({ authority, round, personKey }: ResponseKey): string {
  return JSON.stringify([authority, round, personKey]);
}

function parse(document: string | undefined): Response | undefined {
  return document === undefined ? undefined : (JSON.parse(document) as Response);
}

function inOrder(documents: Map<string, string>, filter: { authority: string; round: string }) {
  return [...documents]
    .map(([place, document]) => ({ place, response: JSON.parse(document) as Response }))
    .filter(({ response }) => response.authority === filter.authority && response.round === filter.round)
    .map(({ place, response }) => ({ place, id: response.id }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
