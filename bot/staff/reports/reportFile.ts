import { Readable } from 'node:stream';
import { comparisonCsv } from '../../../reports/benchmark/comparisonCsv.ts';
import { dictionaryCsv } from '../../../reports/dictionary.ts';
import { formats, type FileFormat } from '../../../reports/formats/formats.ts';
import { responsesIn, type Selection } from '../../../reports/selection.ts';
import { familyViews } from '../../../survey/survey.ts';
import { comparisonOf } from '../../benchmark/gather.ts';
import type { Service } from '../../service.ts';
import type { Scope } from '../reading.ts';
import type { Download } from '../visit.ts';

/**
 * `tables.csv`, `answers.xlsx` and so on; `dictionary.csv` says what the columns of answers mean,
 * `benchmark.csv` sets one council beside the others. Saved under names such as
 * `family-views-essex-2026-autumn-tables.csv`. Undefined: there is no such file.
 */
export function reportFile(asked: string, service: Service, scope: Scope): Download | 'forbiddenRole' | undefined {
  const [, what, extension] = /^(tables|answers|dictionary|benchmark)\.([a-z]+)$/u.exec(asked) ?? [];
  const format: FileFormat | undefined = Object.values(formats).find((each) => each.extension === extension);
  if (!what || !format) return undefined;
  const name = `family-views-${scope.slug}-${scope.round}-${asked}`;
  const file = (open: Download['open']): Download => ({ name, mediaType: format.mediaType, open });
  const { tables } = format;
  if (what === 'tables') return tables && file(async () => tables(await service.figures.of(scope.selection)));
  if (what === 'benchmark')
    return extension === 'csv' && scope.authority ? file(() => benchmark(service, scope)) : undefined;
  if (!scope.may('researcher')) return 'forbiddenRole';
  if (what === 'answers') return file(() => Promise.resolve(format.responses(answersIn(service, scope))));
  return extension === 'csv' ? file(() => Promise.resolve(Readable.from([dictionaryCsv()]))) : undefined;
}

async function benchmark(service: Service, { selection }: Scope): Promise<Readable> {
  const [{ authority, round }] = selection as [Selection[number]];
  return Readable.from([comparisonCsv(await comparisonOf(authority, round, service))]);
}

function answersIn({ config, store, figures }: Service, { selection }: Scope) {
  return {
    selection,
    context: { survey: familyViews, authorities: config.authorities },
    responses: () => responsesIn(selection, store.responses),
    figure: () => figures.of(selection),
  };
}
