import { benchmarkOf, isSilent, type Benchmark } from '../../reports/benchmark/benchmark.ts';
import { compare, type Comparison } from '../../reports/benchmark/compare.ts';
import type { Figure } from '../../reports/report.ts';
import type { Selection } from '../../reports/selection.ts';
import type { Store } from '../../store/store.ts';
import type { Authority } from '../../survey/authority.ts';
import { SAMPLE_ROUND } from '../../survey/round.ts';
import type { Config } from '../config.ts';
import { readSigned } from './signedFile.ts';

interface Sources {
  config: Pick<Config, 'authorities' | 'smallNumbers'>;
  store: Pick<Store, 'benchmarks'>;
  figures: { of(selection: Selection): Promise<Figure> };
}

/** An authority's round beside the same round of all others, here and imported. Throws what the store throws. */
export async function comparisonOf(authority: Authority, round: string, sources: Sources): Promise<Comparison> {
  const { config, figures } = sources;
  const [own, others] = await Promise.all([figures.of([{ authority, round }]), othersIn(authority, round, sources)]);
  return compare(own, others, config.smallNumbers);
}

/** Each authority once: what was counted here goes before a file that came from elsewhere. */
async function othersIn(own: Authority, round: string, { config, store, figures }: Sources): Promise<Benchmark[]> {
  const neighbours = config.authorities.filter((each) => each.code !== own.code && hasRound(each, round));
  const here = await Promise.all(
    neighbours.map(async (authority) => benchmarkOf(await figures.of([{ authority, round }]))),
  );
  const counted = here.filter((each) => !isSilent(each));
  const known = new Set(counted.map(({ authority }) => authority.code));
  const imported = await importedOf(round, store);
  return [...counted, ...imported.filter(({ authority }) => !known.has(authority.code))];
}

function hasRound({ rounds }: Authority, round: string): boolean {
  return round === SAMPLE_ROUND || rounds.some(({ id }) => id === round);
}

/** Files are checked again each time: those whose key is no longer trusted, or that were changed here, count no more. */
async function importedOf(round: string, { benchmarks }: Sources['store']): Promise<Benchmark[]> {
  const [keys, found] = await Promise.all([benchmarks.trusted(), benchmarks.list(round)]);
  const read = await Promise.allSettled(found.map(({ signed }) => readSigned(signed, keys)));
  return read.flatMap((each) => (each.status === 'fulfilled' ? [each.value.benchmark] : []));
}
