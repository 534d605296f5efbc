import { codeWithId, type Section } from '../../../coding/codeFrame.ts';
import { staffSay } from '../../../locales/staffWords.ts';
import { barChart } from '../../../reports/charts/barChart.ts';
import type { RankMargin } from '../../../reports/rankMargins.ts';
import type { ShownCount } from '../../../reports/suppression/rules.ts';
import { cellOf } from '../../../reports/suppression/symbols.ts';
import type { Table, TableColumn, TableRow } from '../../../reports/tables.ts';
import type { Respondent } from '../../../survey/profile.ts';
import { percent } from '../percent.ts';

/** Parents beside children, each in rank order, and both in one chart. */
export interface TableView {
  section: Section;
  title: string;
  columns: { id: string; heading: string; answered: ShownCount; rows: RowView[] }[];
  /** None where nobody has a share. */
  chart?: string;
}

/** A view; `study` is its rank in 2008. */
export interface RowView extends TableRow {
  study?: number;
  /** `1 to 3`. */
  range?: string;
}

/** One table each for parents and children: a row a view, a column a group, all people first. */
export interface TableByGroups {
  section: Section;
  title: string;
  respondents: {
    id: string;
    heading: string;
    groups: { label: string; answered: ShownCount }[];
    rows: { label: string; study?: number; cells: RowView[] }[];
  }[];
}

export function tableView({ section, title, columns }: Table): TableView {
  return {
    section,
    title,
    columns: columns.map(({ respondent, heading, answered, rows }) => ({
      id: `${section}-${respondent}`,
      heading,
      answered,
      rows: rows.map((row) => rowView(row, respondent)),
    })),
    chart: chartOf(section, title, columns),
  };
}

/** `grouped` is the same table with a column a group. */
export function tableByGroups({ section, title, columns }: Table, grouped: Table): TableByGroups {
  const respondents = columns.map((all) => {
    const { respondent, heading } = all;
    const groups = [all, ...grouped.columns.filter((each) => each.respondent === respondent)];
    return {
      id: `${section}-${respondent}`,
      heading,
      groups: groups.map(({ group, answered }) => ({
        label: group?.label ?? staffSay('staff.by.everybody'),
        answered,
      })),
      rows: all.rows.map(({ code, label }) => ({
        label,
        study: studyRank(code, respondent),
        cells: groups.map(({ rows }) =>
          rowView(
            rows.find((row) => row.code === code)!,
            respondent,
          ),
        ),
      })),
    };
  });
  return { section, title, respondents };
}

/** One of the tables made together. */
export function tableOn(section: Section, tables: readonly Table[]): Table {
  return tables.find((each) => each.section === section)!;
}

function rowView(row: TableRow, respondent: Respondent): RowView {
  const { code, margin } = row;
  return { ...row, study: studyRank(code, respondent), range: margin && rangeText(margin) };
}

function rangeText([best, worst]: RankMargin): string {
  return best === worst ? String(best) : staffSay('staff.tables.range', { best, worst });
}

function studyRank(code: string, respondent: Respondent): number | undefined {
  const { rank } = codeWithId(code);
  return respondent === 'parent' ? rank.parents : rank.children;
}

/** Both shares beside each view, in the parents' order. */
function chartOf(section: Section, title: string, columns: readonly TableColumn[]): string | undefined {
  const [first] = columns;
  const shares = columns.flatMap(({ rows }) => rows.flatMap(({ share }) => share ?? []));
  if (!first || shares.length === 0) return undefined;
  return barChart({
    id: `chart-${section}`,
    title: staffSay('staff.chart.shares', { title }),
    description: staffSay('staff.chart.shares.description'),
    series: columns.map(({ respondent }) => staffSay(`staff.overview.respondent.${respondent}`)),
    rows: first.rows.map(({ code, label }) => ({
      label,
      bars: columns.map(({ rows }) => {
        const { people, share } = rows.find((row) => row.code === code)!;
        return { value: share, text: share === undefined ? String(cellOf(people)) : percent(share) };
      }),
    })),
  });
}
