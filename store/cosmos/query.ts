import type { Container, JSONValue, SqlQuerySpec } from '@azure/cosmos';
import { asking } from './unavailable.ts';

/** What to ask of which container. */
export interface Question {
  /** With `@name` for each of `values`. */
  query: string;
  values?: Record<string, JSONValue>;
  /** Without one, all partitions are asked. */
  partition?: string[];
}

/** Documents a page: so many are in memory at once. */
const pageSize = 200;

/** What a query finds, streamed page by page. Throws StoreUnavailableError. */
export async function* pagesOf<T>(container: Container, endpoint: string, question: Question): AsyncGenerator<T[]> {
  const { query, values = {}, partition } = question;
  const parameters = Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value }));
  const specification: SqlQuerySpec = { query, parameters };
  const pages = container.items.query<T>(specification, { partitionKey: partition, maxItemCount: pageSize });
  while (pages.hasMoreResults()) {
    const { resources } = await asking(endpoint, () => pages.fetchNext());
    yield resources ?? [];
  }
}

/** All that a query finds, which must be little. */
export async function allOf<T>(container: Container, endpoint: string, question: Question): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pagesOf<T>(container, endpoint, question)) found.push(...page);
  return found;
}
