import type { Container, JSONObject, OperationInput } from '@azure/cosmos';
import { orConflict, statusOf } from './write.ts';

interface Document {
  id: string;
}

/** One write of several. With an `etag` only onto the document as it was read. */
export type Write = { create: Document } | { put: Document } | { replace: Document; etag: string } | Removal;

interface Removal {
  remove: string;
  etag?: string;
}

/**
 * Makes up to 100 writes in one partition, all or none. Throws ConflictError when somebody else was first.
 * The first write must be the one that may conflict: `@vercel/cosmosdb-server` stops at a conflict but undoes nothing.
 */
export async function writeTogether(container: Container, partition: string[], writes: Write[]): Promise<void> {
  await orConflict([404, 409, 412], () => run(container, partition, writes));
}

/** Removes all of `ids` or none; false when one of them is not there. */
export async function removeTogether(container: Container, partition: string[], ids: string[], ...more: Write[]) {
  try {
    await run(container, partition, [...ids.map((id): Write => ({ remove: id })), ...more]);
    return true;
  } catch (error) {
    if (statusOf(error) === 404) return false;
    throw error;
  }
}

async function run(container: Container, partition: string[], writes: Write[]): Promise<void> {
  // The partition is named with each for `@vercel/cosmosdb-server`.
  const operations = writes.map((write) => ({ ...toOperation(write), partitionKey: partition }));
  const { result = [] } = await container.items.batch(operations, partition);
  // 424 stands at those that went down with another.
  const failed = result.find(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  if (failed) throw Object.assign(new Error('One of several writes was refused'), { code: failed.statusCode });
}

function toOperation(write: Write): OperationInput {
  if ('create' in write) return { operationType: 'Create', resourceBody: bodyOf(write.create) };
  if ('put' in write) return { operationType: 'Upsert', resourceBody: bodyOf(write.put) };
  const ifMatch = write.etag;
  if ('replace' in write)
    return { operationType: 'Replace', id: write.replace.id, resourceBody: bodyOf(write.replace), ifMatch };
  // The service knows `ifMatch` of a removal, only the SDK's type does not.
  const removal = { operationType: 'Delete' as const, id: write.remove, ifMatch };
  return removal;
}

/** Our documents are JSON; their types do not say so. */
function bodyOf(document: Document): JSONObject {
  return document as unknown as JSONObject;
}
