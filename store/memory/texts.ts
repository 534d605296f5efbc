import { checkTextVersion } from '../checkTextVersion.ts';
import type { Clock } from '../store.ts';
import { textsKeptFor, type Text, type TextStore } from '../textStore.ts';

/** Texts in this process only, for tests and trials. */
export function memoryTexts(now: Clock): TextStore {
  const texts = new Map<string, Text>();
  const key = ({ at, id }: Text) => `${at} ${id}`;
  const remove = (isGone: (text: Text) => boolean) => {
    const gone = [...texts.values()].filter(isGone);
    for (const { id } of gone) texts.delete(id);
    return gone.length;
  };

  return {
    add: (text) => {
      if (texts.has(text.id)) return Promise.resolve(false);
      texts.set(text.id, { ...text, version: 1 });
      return Promise.resolve(true);
    },
    find: (id) => Promise.resolve(structuredClone(texts.get(id))),
    save: (text) =>
      new Promise((resolve) => {
        checkTextVersion(text, texts.get(text.id)?.version);
        const saved = { ...text, version: text.version + 1 };
        texts.set(text.id, saved);
        resolve({ ...saved });
      }),
    async *list({ states, talk }) {
      const inOrder = [...texts.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      for (const text of inOrder) {
        const isAsked = (states?.includes(text.state) ?? true) && (talk === undefined || talk === text.talk);
        if (isAsked) yield await Promise.resolve({ ...text });
      }
    },
    removeOf: (talk) => {
      remove((text) => text.talk === talk);
      return Promise.resolve();
    },
    removeOld: () => {
      const before = new Date(now() - textsKeptFor).toISOString();
      return Promise.resolve(remove(({ at }) => at < before));
    },
  };
}
