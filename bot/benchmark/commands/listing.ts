import { staffSay, staffTime } from '../../../locales/staffWords.ts';
import { readSigned } from '../signedFile.ts';
import { print, withStore } from './withStore.ts';

/** `npm run benchmark -- list`: which keys are trusted for whom, and whose figures are here. */
export async function listBenchmarks(): Promise<void> {
  await withStore({}, async ({ store: { benchmarks } }) => {
    const keys = await benchmarks.trusted();
    if (keys.length === 0) print(staffSay('benchmark.list.noKeys'));
    for (const { name, id, authorities } of keys)
      print(staffSay('benchmark.list.key', { name, id, authorities: authorities.join(', ') }));
    const found = await benchmarks.list();
    if (found.length === 0) print(staffSay('benchmark.list.none'));
    for (const { authority, round, madeAt, signed } of found) {
      const said = await readSigned(signed, keys).then(
        ({ benchmark, key }) => staffSay('benchmark.list.by', { name: benchmark.authority.name, key: key.name }),
        () => staffSay('benchmark.list.untrusted'),
      );
      print(staffSay('benchmark.list.file', { code: authority, round, time: staffTime(madeAt), said }));
    }
  });
}
