import type { BenchmarkStore, ImportedBenchmark, TrustedKey } from '../benchmarkStore.ts';
import { checkBenchmarkVersion } from '../checkBenchmarkVersion.ts';

/** Benchmarks in this process only, for tests and trials. */
export function memoryBenchmarks(): BenchmarkStore {
  const keys = new Map<string, TrustedKey>();
  const benchmarks = new Map<string, ImportedBenchmark>();
  const place = (authority: string, round: string) => JSON.stringify([authority, round]);

  return {
    trust: (key) => {
      keys.set(key.name, structuredClone(key));
      return Promise.resolve();
    },
    untrust: (name) => Promise.resolve(keys.delete(name)),
    trusted: () => Promise.resolve(structuredClone([...keys.values()]).toSorted((a, b) => (a.name < b.name ? -1 : 1))),
    save: (benchmark) =>
      new Promise((resolve) => {
        const at = place(benchmark.authority, benchmark.round);
        checkBenchmarkVersion(benchmark, benchmarks.get(at)?.version);
        benchmarks.set(at, { ...benchmark, version: benchmark.version + 1 });
        resolve();
      }),
    find: (authority, round) => Promise.resolve(structuredClone(benchmarks.get(place(authority, round)))),
    list: (round) => {
      const inOrder = [...benchmarks].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
      return Promise.resolve(structuredClone(inOrder.filter((each) => round === undefined || each.round === round)));
    },
  };
}
