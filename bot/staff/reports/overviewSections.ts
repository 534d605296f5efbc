import { staffSay, type StaffKey } from '../../../locales/staffWords.ts';
import type { Breakdown } from '../../../reports/breakdown.ts';
import { barChart } from '../../../reports/charts/barChart.ts';
import { groupsIn } from '../../../reports/groups.ts';
import { AT_THE_END } from '../../../reports/overview/overviewTally.ts';
import type { Overview } from '../../../reports/overview/publishOverview.ts';
import type { Published } from '../../../reports/publish.ts';
import type { ShownCount } from '../../../reports/suppression/rules.ts';
import { cellOf } from '../../../reports/suppression/symbols.ts';
import type { Authority } from '../../../survey/authority.ts';
import { familyViews } from '../../../survey/survey.ts';

/** A chart and its table: a row a value, a column a count. */
export interface OverviewSection {
  id: string;
  title: string;
  head: string;
  note?: string;
  columns: string[];
  chart: string;
  rows: { label: string; counts: ShownCount[] }[];
}

interface Shown {
  overview: Overview;
  published: Published;
  authorities: readonly Authority[];
}

type TakingPart = keyof Overview['by'];

/** In the order in which a reader asks: when, by which way, in which language, who, and where they left. */
export function overviewSections(shown: Shown, { days }: { days: boolean }): OverviewSection[] {
  const sections = [
    takingPart(days ? 'day' : 'week', shown),
    answering('channel', shown),
    takingPart('language', shown),
    answering('key-group', shown),
    takingPart('stands-at', shown),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** People who take part, whatever they said. */
function takingPart(kind: TakingPart, { overview }: Shown): OverviewSection {
  const rows = inOrder(kind, overview.by[kind]).map(([value, people]) => ({
    label: labelOf(kind, value),
    counts: [people],
  }));
  return section(kind, [staffSay('staff.people')], rows);
}

const respondents = ['parent', 'child'] as const;

/** Parents and children who answered the first question, as the tables have them. */
function answering(kind: Breakdown & ('channel' | 'key-group'), { published, authorities }: Shown): OverviewSection {
  const groups = respondents.flatMap((respondent) => groupsIn(published, respondent, kind, authorities));
  const labels = new Map(groups.map(({ value, label }) => [value, label]));
  const countOf = (value: string) => (respondent: (typeof respondents)[number]) =>
    published.groups[respondent].by[kind]?.get(value)?.answered.difference ?? 0;
  const rows = [...labels].map(([value, label]) => ({ label, counts: respondents.map(countOf(value)) }));
  return section(
    kind,
    respondents.map((each) => staffSay(`staff.overview.respondent.${each}`)),
    rows,
  );
}

function section(id: TakingPart | 'channel' | 'key-group', columns: string[], rows: OverviewSection['rows']) {
  const title = staffSay(`staff.overview.${id}`);
  const bars = rows.map(({ label, counts }) => ({
    label,
    bars: counts.map((people) => ({ value: people === 'hidden' ? undefined : people, text: String(cellOf(people)) })),
  }));
  const description = staffSay('staff.chart.people');
  const chart = barChart({ id: `chart-${id}`, title, description, series: columns, rows: bars });
  const note = notes[id] && staffSay(notes[id]);
  return { id, title, head: staffSay(`staff.overview.head.${id}`), note, columns, chart, rows };
}

const notes: Partial<Record<string, StaffKey>> = {
  channel: 'staff.overview.channel.why',
  'key-group': 'staff.overview.key-group.why',
  'stands-at': 'staff.overview.stands-at.why',
};

/** Times and questions in their own order, languages by number of people. */
function inOrder(kind: TakingPart, counts: Map<string, ShownCount>): [string, ShownCount][] {
  const questions = [...familyViews.questions.keys(), AT_THE_END];
  const size = (people: ShownCount) => (people === 'hidden' ? 0.5 : people);
  return [...counts].toSorted(([a, some], [b, others]) => {
    if (kind === 'language') return size(others) - size(some) || (a < b ? -1 : 1);
    if (kind === 'stands-at') return questions.indexOf(a) - questions.indexOf(b);
    return a < b ? -1 : 1;
  });
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

function labelOf(kind: TakingPart, value: string): string {
  switch (kind) {
    case 'day':
      return day.format(new Date(value));
    case 'week':
      return staffSay('staff.overview.weekOf', { day: day.format(new Date(value)) });
    case 'language':
      return languages.of(value) ?? value;
    case 'stands-at': {
      const isKnown = value === AT_THE_END || familyViews.questions.has(value);
      return isKnown ? staffSay(`staff.question.${value}` as StaffKey) : value;
    }
  }
}
