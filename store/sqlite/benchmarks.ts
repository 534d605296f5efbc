import type { BenchmarkStore, ImportedBenchmark, TrustedKey } from '../benchmarkStore.ts';
import { checkBenchmarkVersion } from '../checkBenchmarkVersion.ts';
import type { Access } from './access.ts';

type Row = { document: string };

/** Benchmarks in the tables `trusted_key` and `imported_benchmark`. */
export function sqliteBenchmarks(access: Access): BenchmarkStore {
  const { trust, untrust, trusted, save, find, list } = statements(access);
  const stored = (authority: string, round: string) => {
    const row = find.get(authority, round);
    return row && (JSON.parse(row.document) as ImportedBenchmark);
  };

  return {
    trust: async (key) => {
      await access.write(() => trust.run(key.name, JSON.stringify(key)));
    },
    untrust: (name) => access.write(() => untrust.run(name).changes > 0),
    trusted: () => access.read(() => trusted.all().map(({ document }) => JSON.parse(document) as TrustedKey)),
    save: async (benchmark) => {
      const { authority, round, version } = benchmark;
      await access.write(() => {
        checkBenchmarkVersion(benchmark, stored(authority, round)?.version);
        save.run(authority, round, JSON.stringify({ ...benchmark, version: version + 1 }));
      });
    },
    find: (authority, round) => access.read(() => stored(authority, round)),
    list: (round) =>
      access.read(() =>
        list.all({ round: round ?? null }).map(({ document }) => JSON.parse(document) as ImportedBenchmark),
      ),
  };
}

function statements({ database }: Access) {
  return {
    trust: database.prepare<[name: string, document: string]>(
      'INSERT INTO trusted_key (name, document) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET document = excluded.document',
    ),
    untrust: database.prepare<[name: string]>('DELETE FROM trusted_key WHERE name = ?'),
    trusted: database.prepare<[], Row>('SELECT document FROM trusted_key ORDER BY name'),
    save: database.prepare<[authority: string, round: string, document: string]>(
      `INSERT INTO imported_benchmark (authority, round, document) VALUES (?, ?, ?)
       ON CONFLICT (authority, round) DO UPDATE SET document = excluded.document`,
    ),
    find: database.prepare<[authority: string, round: string], Row>(
      'SELECT document FROM imported_benchmark WHERE authority = ? AND round = ?',
    ),
    list: database.prepare<[{ round: string | null }], Row>(
      'SELECT document FROM imported_benchmark WHERE @round IS NULL OR round = @round ORDER BY authority, round',
    ),
  };
}
