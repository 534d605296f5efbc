import type { BenchmarkStore } from '../../store/benchmarkStore.ts';
import type { Benchmark } from '../../reports/benchmark/benchmark.ts';
import { checkPlausible } from './plausible.ts';
import { readSigned } from './signedFile.ts';

/** What became of a file that was taken in. */
export interface Imported {
  benchmark: Benchmark;
  /** Name of the key it is signed with. */
  key: string;
  /** `same`: these very figures were there already, and nothing was changed. */
  outcome: 'added' | 'replaced' | 'same';
}

interface Importing {
  benchmarks: BenchmarkStore;
  /** Milliseconds since 1970. */
  now: number;
  /** Writes down what is about to change. */
  record: (imported: Imported) => Promise<void>;
  /** Also takes figures that are older than those that are there. */
  force?: boolean;
}

/**
 * Takes in the text of a signed file once everything about it is right; otherwise nothing is changed. Throws an Error that
 * says what was expected, what came and what to do; ConflictError when another import of the same round came between.
 */
export async function importBenchmark(
  text: string,
  { benchmarks, now, record, force = false }: Importing,
): Promise<Imported> {
  const { benchmark, key } = await readSigned(text, await benchmarks.trusted());
  checkPlausible(benchmark, now);
  const { authority, round, at } = benchmark;
  const present = await benchmarks.find(authority.code, round);
  if (present?.signed === text) return { benchmark, key: key.name, outcome: 'same' };
  if (present && present.madeAt >= at && !force)
    throw new Error(
      `expected newer figures of ${authority.name}, round ${round}, than those of ${present.madeAt} that are here, got some of ` +
        `${at}: ask for new ones, or add --force to go back to these`,
    );
  const imported: Imported = { benchmark, key: key.name, outcome: present ? 'replaced' : 'added' };
  await record(imported);
  await benchmarks.save({
    ...{ authority: authority.code, round, madeAt: at, importedAt: new Date(now).toISOString(), signed: text },
    version: present?.version ?? 0,
  });
  return imported;
}
