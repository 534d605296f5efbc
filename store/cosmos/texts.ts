import type { Container } from '@azure/cosmos';
import { checkTextVersion } from '../checkTextVersion.ts';
import { textsKeptFor, type Text, type TextFilter, type TextStore } from '../textStore.ts';
import { allOf, pagesOf, type Question } from './query.ts';
import { asking } from './unavailable.ts';
import { remove, replace, statusOf } from './write.ts';

interface TextDocument {
  id: string;
  text: Text;
  ttl: number;
}

/** Texts in the container `texts`, a document each, which removes them by itself. */
export function cosmosTexts(container: Container, endpoint: string): TextStore {
  const read = async (id: string) => (await container.item(id, id).read<TextDocument>()).resource;

  return {
    add: (text) =>
      asking(endpoint, async () => {
        try {
          await container.items.create(documentOf({ ...text, version: 1 }));
          return true;
        } catch (error) {
          if (statusOf(error) === 409) return false;
          throw error;
        }
      }),
    find: (id) => asking(endpoint, async () => (await read(id))?.text),
    save: (text) =>
      asking(endpoint, async () => {
        const document = await read(text.id);
        checkTextVersion(text, document?.text.version);
        const saved = { ...text, version: text.version + 1 };
        await replace(container, documentOf(saved), [text.id], document!._etag);
        return saved;
      }),
    async *list(filter) {
      for await (const page of pagesOf<Text>(container, endpoint, questionOf(filter))) yield* page;
    },
    async removeOf(talk) {
      const texts = await allOf<Text>(container, endpoint, questionOf({ talk }));
      for (const { id } of texts) await asking(endpoint, () => remove(container.item(id, id)));
    },
    removeOld: () => Promise.resolve(0),
  };
}

function documentOf(text: Text): TextDocument {
  return { id: text.id, text, ttl: textsKeptFor / 1000 };
}

function questionOf({ states, talk }: TextFilter): Question {
  const conditions = [
    ...(states ? ['ARRAY_CONTAINS(@states, c.text.state)'] : []),
    ...(talk === undefined ? [] : ['c.text.talk = @talk']),
  ];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const values = { ...(states && { states: [...states] }), ...(talk !== undefined && { talk }) };
  return { query: `SELECT VALUE c.text FROM c${where} ORDER BY c.text.at`, values };
}
