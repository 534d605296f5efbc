import type { AlertStore } from '../alertStore.ts';
import { checkVersion } from '../checkVersion.ts';
import { ConflictError, type Erasure, type Response, type ResponseKey, type ResponseStore } from '../responseStore.ts';
import type { Clock } from '../store.ts';

/** Responses in this process only, for tests and trials. */
export function memoryResponses(alerts: AlertStore, now: Clock): ResponseStore {
  // As JSON: a caller that changes what it got must not change what is stored.
  const documents = new Map<string, string>();
  const erasures: Erasure[] = [];
  const read = (place: string) => parse(documents.get(place));
  const all = () => [...documents.values()].map((document) => parse(document)!);

  const save: ResponseStore['save'] = async (response, alert) => {
    checkVersion(response, read(placeOf(response)));
    const saved = { ...response, version: response.version + 1 };
    documents.set(placeOf(response), JSON.stringify(saved));
    if (alert) await alerts.add(alert);
    return saved;
  };

  const erase = (key: ResponseKey, why: Erasure['why']): boolean => {
    if (!documents.delete(placeOf(key))) return false;
    const on = new Date(now()).toISOString().slice(0, 10);
    erasures.push({ authority: key.authority, round: key.round, on, why });
    return true;
  };

  async function* list(filter: { authority: string; round: string }) {
    for (const { place } of inOrder(documents, filter)) {
      const response = await Promise.resolve(read(place));
      if (response) yield response;
    }
  }

  return {
    save,
    find: (key) => Promise.resolve(read(placeOf(key))),
    findByReference: ({ authority, referenceHash }) =>
      Promise.resolve(all().find((each) => each.authority === authority && each.referenceHash === referenceHash)),
    rekey: async (response, personKey) => {
      const moved = { ...response, personKey };
      if (documents.has(placeOf(moved)))
        throw new ConflictError(`Expected no response under the new key of ${response.id}, found one: read it again.`);
      checkVersion(response, read(placeOf(response)));
      documents.delete(placeOf(response));
      const saved = { ...moved, version: response.version + 1 };
      documents.set(placeOf(moved), JSON.stringify(saved));
      return await Promise.resolve(saved);
    },
    erase: (key, why) => Promise.resolve(erase(key, why)),
    removeExpired: () => {
      const expired = all().filter(({ expiresAt }) => Date.parse(expiresAt) <= now());
      return Promise.resolve(expired.filter((response) => erase(response, 'expired')).length);
    },
    countErased: ({ authority, round }) => {
      const own = erasures.filter((each) => each.authority === authority && each.round === round);
      const count = (why: Erasure['why']) => own.filter((each) => each.why === why).length;
      return Promise.resolve({ asked: count('asked'), expired: count('expired') });
    },
    list,
    count: (filter) => Promise.resolve(inOrder(documents, filter).length),
    async *summaries(filter, { summarise }) {
      for await (const response of list(filter)) {
        const summary = summarise(response);
        if (summary !== undefined) yield [summary];
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
