import { selectRounds } from '../../../reports/selection.ts';
import { comparisonCsv } from '../../../reports/benchmark/comparisonCsv.ts';
import type { Comparison } from '../../../reports/benchmark/compare.ts';
import { authorityNamed } from '../../authorities.ts';
import { comparisonText } from '../comparisonText.ts';
import { comparisonOf } from '../gather.ts';
import type { RoundOptions } from './exporting.ts';
import { withStore } from './withStore.ts';

const json = (comparison: Comparison) => `${JSON.stringify(comparison, undefined, 2)}\n`;

export const showFormats = { text: comparisonText, csv: comparisonCsv, json };

interface ShowOptions extends RoundOptions {
  format: keyof typeof showFormats;
}

/** `npm run benchmark -- show`. */
export async function showBenchmark({ authority, round, format, ...by }: ShowOptions): Promise<void> {
  await withStore(by, async ({ store, config, figures, record }) => {
    const [selected] = selectRounds([authorityNamed(authority, config.authorities)], round, new Date());
    const { authority: whose, round: asked } = selected!;
    const comparison = await comparisonOf(whose, asked, { store, config, figures });
    await record({ what: 'viewed', page: 'benchmark', authority: whose.code, round: asked });
    process.stdout.write(showFormats[format](comparison));
  });
}
