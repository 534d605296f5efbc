import { staffSay, staffTime } from '../../../locales/staffWords.ts';
import { benchmarkOf, isSilent } from '../../../reports/benchmark/benchmark.ts';
import { selectRounds } from '../../../reports/selection.ts';
import { authorityNamed } from '../../authorities.ts';
import { replaceFile } from '../../commands/replaceFile.ts';
import { signBenchmark } from '../signedFile.ts';
import { signingKey } from '../signingKey.ts';
import { print, withStore, type ByOption } from './withStore.ts';

export interface RoundOptions extends ByOption {
  authority: string;
  round?: string;
}

/** `npm run benchmark -- export`. Throws an Error when there is nothing to hand over or the file cannot be written. */
export async function exportBenchmark({ out, authority, round, ...by }: RoundOptions & { out: string }): Promise<void> {
  await withStore(by, async ({ config, figures, record }) => {
    const selection = selectRounds([authorityNamed(authority, config.authorities)], round, new Date());
    const benchmark = benchmarkOf(await figures.of(selection));
    const { authority: whose, round: asked, at } = benchmark;
    if (isSilent(benchmark))
      throw new Error(`expected answers of ${whose.name}, round ${asked}, got none: there is nothing to hand over yet`);
    const text = await signBenchmark(benchmark, signingKey(config));
    await record({ what: 'exported', page: 'benchmark.export', authority: whose.code, round: asked });
    await replaceFile(out, (sink) => new Promise((resolve, reject) => sink.once('error', reject).end(text, resolve)));
    print(staffSay('benchmark.exported', { file: out, name: whose.name, round: asked, time: staffTime(at) }));
  });
}
