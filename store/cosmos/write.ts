import type { Container, Item, ItemDefinition } from '@azure/cosmos';
import { ConflictError } from '../responseStore.ts';

/** Adds `document`. Throws ConflictError when somebody else added it first. */
export async function create(container: Container, document: ItemDefinition): Promise<void> {
  await orConflict([409], () => container.items.create(document));
}

/** Replaces the document whose ETag is `etag`. Throws ConflictError when it was replaced (412) or erased (404) since. */
export async function replace(
  container: Container,
  document: ItemDefinition & { id: string },
  partitionKey: string[],
  etag: string,
): Promise<void> {
  const onlyIf = { accessCondition: { type: 'IfMatch', condition: etag } };
  await orConflict([404, 412], () => container.item(document.id, partitionKey).replace(document, onlyIf));
}

/** True when there was something to remove. */
export async function remove(item: Item): Promise<boolean> {
  try {
    await item.delete();
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

/** Runs `write`; an answer of one of these HTTP statuses means that somebody else was first. */
export async function orConflict(statuses: number[], write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const status = statusOf(error);
    if (!statuses.includes(status)) throw error;
    throw new ConflictError(
      `Expected a document nobody else is writing, Cosmos DB answered ${status}: read it again and redo the change.`,
      { cause: error },
    );
  }
}

/** HTTP status of Cosmos DB's answer; NaN when it did not answer. */
export function statusOf(error: unknown): number {
  return Number((error as { code?: unknown }).code);
}
