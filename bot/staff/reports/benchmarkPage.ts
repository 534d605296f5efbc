import { staffSay } from '../../../locales/staffWords.ts';
import type { ComparedColumn, ComparedRow } from '../../../reports/benchmark/compare.ts';
import { rangeChart, type RangeChartRow } from '../../../reports/benchmark/rangeChart.ts';
import { comparisonOf } from '../../benchmark/gather.ts';
import type { ReportPage } from './reportPage.ts';

/** `/staff/essex/benchmark`: a council beside the others, here and in other installations. */
export const benchmarkPage: ReportPage = {
  name: 'benchmark',
  of: 'one',
  view: async (service, _visit, { selection }) => {
    const [{ authority, round }] = selection as [(typeof selection)[number]];
    const { at, others, otherFrames, tables } = await comparisonOf(authority, round, service);
    return {
      at: new Date(at),
      ...{ others, otherFrames },
      tables: tables.map(({ section, title, columns }) => ({
        ...{ section, title },
        columns: columns
          .map((column) => columnView(column, section, authority.name))
          .filter(({ rows }) => rows.length > 0),
      })),
    };
  },
};

/** Rows that anybody gave, here or elsewhere. */
function columnView({ respondent, heading, answered, rows }: ComparedColumn, section: string, own: string) {
  const given = rows.filter(({ people, together }) => people !== 0 || (together?.people ?? 0) > 0);
  const drawn = given
    .map(chartRow)
    .filter(({ own, range, together }) => [own, range, together].some((each) => each !== undefined));
  const names = {
    own,
    range: staffSay('staff.benchmark.range'),
    median: staffSay('staff.benchmark.median'),
    together: staffSay('staff.benchmark.together'),
  };
  const description = staffSay('staff.benchmark.chart', { own });
  const chart = { id: `${section}-${respondent}`, title: heading, description, names, rows: drawn };
  return { heading, answered, rows: given, chart: drawn.length > 0 ? rangeChart(chart) : undefined };
}

function chartRow({ label, share, range, together }: ComparedRow): RangeChartRow {
  return { label, own: share, range, together: together?.share };
}
