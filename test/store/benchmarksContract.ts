/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { BenchmarkStore, ImportedBenchmark, TrustedKey } from '../../store/benchmarkStore.ts';
import { ConflictError } from '../../store/responseStore.ts';

const kent: TrustedKey = {
  name: 'Kent',
  id: 'a1b2',
  publicKey: 'a key',
  authorities: ['E10000016'],
  at: '2026-10-01T09:00:00.000Z',
};

const first: ImportedBenchmark = {
  authority: 'E10000016',
  round: '2026-autumn',
  madeAt: '2026-10-01T09:00:00.000Z',
  importedAt: '2026-10-02T09:00:00.000Z',
  signed: '{"payload":"e30"}',
  version: 0,
};

/** What every BenchmarkStore promises. */
export function benchmarksContract(benchmarks: () => BenchmarkStore): void {
  it('lists the keys that are trusted, by name', async () => {
    await benchmarks().trust({ ...kent, name: 'Telford & Wrekin / 2', id: 'c3d4' });
    await benchmarks().trust(kent);

    expect((await benchmarks().trusted()).map(({ name }) => name)).toEqual(['Kent', 'Telford & Wrekin / 2']);
    expect((await benchmarks().trusted())[0]).toEqual(kent);
  });

  it('puts a key of the same name in place of the one before', async () => {
    await benchmarks().trust(kent);
    await benchmarks().trust({ ...kent, authorities: ['E10000016', 'E06000035'] });

    expect(await benchmarks().trusted()).toEqual([{ ...kent, authorities: ['E10000016', 'E06000035'] }]);
  });

  it('forgets a key, and says whether there was one', async () => {
    await benchmarks().trust(kent);

    expect(await benchmarks().untrust('Kent')).toBe(true);
    expect(await benchmarks().untrust('Kent')).toBe(false);
    expect(await benchmarks().trusted()).toEqual([]);
  });

  it('gives what was saved, at version 1', async () => {
    await benchmarks().save(first);

    expect(await benchmarks().find('E10000016', '2026-autumn')).toEqual({ ...first, version: 1 });
    expect(await benchmarks().find('E10000016', '2027-spring')).toBeUndefined();
    expect(await benchmarks().find('E10000012', '2026-autumn')).toBeUndefined();
  });

  it('holds one an authority and round', async () => {
    await benchmarks().save(first);
    await benchmarks().save({ ...first, signed: 'newer', version: 1 });

    expect(await benchmarks().list('2026-autumn')).toEqual([{ ...first, signed: 'newer', version: 2 }]);
  });

  it('lets one of two take the place', async () => {
    const saved = await Promise.allSettled([
      benchmarks().save(first),
      benchmarks().save({ ...first, signed: 'other' }),
    ]);

    expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(benchmarks().save(first)).rejects.toThrow(ConflictError);
    await expect(benchmarks().save({ ...first, round: '2027-spring', version: 1 })).rejects.toThrow(ConflictError);
  });

  it('lists all, and those of one round, by authority and round', async () => {
    await benchmarks().save(first);
    await benchmarks().save({ ...first, authority: 'E06000035' });
    await benchmarks().save({ ...first, authority: 'E10000012', round: '2027-spring' });

    const found = await benchmarks().list('2026-autumn');
    expect(found.map(({ authority }) => authority)).toEqual(['E06000035', 'E10000016']);
    await benchmarks().save({ ...first, authority: 'E06000035', round: '2026-spring' });
    const all = await benchmarks().list();
    expect(all.map(({ authority, round }) => `${authority} ${round}`)).toEqual([
      'E06000035 2026-autumn',
      'E06000035 2026-spring',
      'E10000012 2027-spring',
      'E10000016 2026-autumn',
    ]);
  });
}
