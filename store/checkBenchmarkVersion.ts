import type { ImportedBenchmark } from './benchmarkStore.ts';
import { ConflictError } from './responseStore.ts';

/** Throws ConflictError unless `benchmark` follows the `stored` version; undefined: there is none yet. */
export function checkBenchmarkVersion({ authority, round, version }: ImportedBenchmark, stored = 0): void {
  if (version === stored) return;
  throw new ConflictError(
    `Expected the benchmark of ${authority}, round ${round}, at version ${version} (0: not yet), found ${stored}: read it again.`,
  );
}
