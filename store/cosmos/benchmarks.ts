import type { Container, JSONValue } from '@azure/cosmos';
import type { BenchmarkStore, ImportedBenchmark, TrustedKey } from '../benchmarkStore.ts';
import { checkBenchmarkVersion } from '../checkBenchmarkVersion.ts';
import { documentId } from './documentId.ts';
import { allOf } from './query.ts';
import { asking } from './unavailable.ts';
import { create, remove, replace } from './write.ts';

/** `trusted-key` and `benchmark` are the two partitions. */
interface Document<T> {
  id: string;
  type: string;
  content: T;
}

const key = 'trusted-key';
const benchmark = 'benchmark';

/** Benchmarks and the keys they are signed with, in the container `benchmarks`. */
export function cosmosBenchmarks(container: Container, endpoint: string): BenchmarkStore {
  const stored = async (authority: string, round: string) => {
    const found = await container.item(documentId(authority, round), benchmark).read<Document<ImportedBenchmark>>();
    return found.resource;
  };
  const all = async <T>(type: string, query: string, values?: Record<string, JSONValue>) =>
    await allOf<T>(container, endpoint, { query, values, partition: [type] });

  return {
    trust: async (trusted) => {
      await asking(endpoint, () => container.items.upsert(documentOf(key, trusted, trusted.name)));
    },
    untrust: (name) => asking(endpoint, () => remove(container.item(documentId(name), key))),
    trusted: async () => {
      const keys = await all<TrustedKey>(key, 'SELECT VALUE c.content FROM c');
      return keys.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    },
    save: (given) =>
      asking(endpoint, async () => {
        const { authority, round, version } = given;
        const present = await stored(authority, round);
        checkBenchmarkVersion(given, present?.content.version);
        const document = documentOf(benchmark, { ...given, version: version + 1 }, authority, round);
        if (present) await replace(container, document, [benchmark], present._etag);
        else await create(container, document);
      }),
    find: (authority, round) => asking(endpoint, async () => (await stored(authority, round))?.content),
    list: async (round) => {
      const every = 'SELECT VALUE c.content FROM c';
      const found = await (round === undefined
        ? all<ImportedBenchmark>(benchmark, every)
        : all<ImportedBenchmark>(benchmark, `${every} WHERE c.content.round = @round`, { round }));
      const place = (each: ImportedBenchmark) => `${each.authority} ${each.round}`;
      return found.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
    },
  };
}

function documentOf<T>(type: string, content: T, ...name: string[]): Document<T> {
  return { id: documentId(...name), type, content };
}
