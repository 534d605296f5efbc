import { staffSay, type StaffKey } from '../../../locales/staffWords.ts';
import { barChart } from '../../../reports/charts/barChart.ts';
import { namesOf } from '../../../reports/groups.ts';
import { groupWords } from '../../../reports/headings.ts';
import { AT_THE_END } from '../../../reports/overview/overviewTally.ts';
import type { Overview } from '../../../reports/overview/publishOverview.ts';
import type { ShownCount } from '../../../reports/suppression/rules.ts';
import { cellOf } from '../../../reports/suppression/symbols.ts';
import type { Authority } from '../../../survey/authority.ts';
import { familyViews } from '../../../survey/survey.ts';
import { percent } from '../percent.ts';

type Kind = keyof Overview['by'];

/** A chart and its table. */
export interface OverviewSection {
  id: Kind;
  title: string;
  note?: string;
  chart: string;
  rows: { label: string; people: ShownCount; share?: number }[];
}

/** People in the order in which a reader asks: when, by which way, in which language, who, and where they left. */
export function overviewSections(
  overview: Overview,
  { days, authorities }: { days: boolean; authorities: readonly Authority[] },
): OverviewSection[] {
  const kinds: Kind[] = [days ? 'day' : 'week', 'channel', 'language', 'respondent', 'key-group', 'stands-at'];
  return kinds.filter((kind) => overview.by[kind].size > 0).map((kind) => section(kind, overview, authorities));
}

function section(kind: Kind, overview: Overview, authorities: readonly Authority[]): OverviewSection {
  const of = kind === 'stands-at' ? overview.unfinished : overview.started;
  const rows = inOrder(kind, overview.by[kind], authorities).map(([value, people]) => ({
    label: labelOf(kind, value, authorities),
    people,
    share: shareOf(people, of),
  }));
  const title = staffSay(`staff.overview.${kind}` as StaffKey);
  const chart = barChart({
    id: `chart-${kind}`,
    title,
    description: staffSay('staff.chart.people'),
    series: [staffSay('staff.people')],
    rows: rows.map(({ label, people, share }) => ({
      label,
      bars: [{ value: people === 'hidden' ? undefined : people, text: textOf(people, share) }],
    })),
  });
  return { id: kind, title, note: notes[kind] && staffSay(notes[kind]), chart, rows };
}

const notes: Partial<Record<Kind, StaffKey>> = {
  'stands-at': 'staff.overview.stands-at.why',
  'key-group': 'staff.overview.key-group.why',
};

function shareOf(people: ShownCount, of: ShownCount): number | undefined {
  return people === 'hidden' || of === 'hidden' || of === 0 ? undefined : Math.min(1, people / of);
}

function textOf(people: ShownCount, share: number | undefined): string {
  return share === undefined ? String(cellOf(people)) : `${people} (${percent(share)})`;
}

/** Times in order, what has an order of its own in that, the rest by number of people. */
function inOrder(kind: Kind, counts: Map<string, ShownCount>, authorities: readonly Authority[]) {
  const known = knownOrder(kind, authorities);
  const place = (value: string) => (known.includes(value) ? known.indexOf(value) : known.length);
  const size = (people: ShownCount) => (people === 'hidden' ? 0.5 : people);
  return [...counts].toSorted(
    ([a, some], [b, others]) =>
      place(a) - place(b) || (isTime(kind) ? 0 : size(others) - size(some)) || (a < b ? -1 : 1),
  );
}

function isTime(kind: Kind): boolean {
  return kind === 'day' || kind === 'week';
}

function knownOrder(kind: Kind, authorities: readonly Authority[]): string[] {
  if (kind === 'stands-at') return [...familyViews.questions.keys(), AT_THE_END];
  if (kind === 'respondent') return ['parent', 'child'];
  if (kind === 'channel' || kind === 'key-group') return namesOf(kind, authorities).map(({ value }) => value);
  return [];
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' });
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

function labelOf(kind: Kind, value: string, authorities: readonly Authority[]): string {
  switch (kind) {
    case 'day':
      return day.format(new Date(value));
    case 'week':
      return staffSay('staff.overview.weekOf', { day: day.format(new Date(value)) });
    case 'language':
      return languages.of(value) ?? value;
    case 'stands-at':
      return isQuestion(value) ? staffSay(`staff.question.${value}` as StaffKey) : value;
    case 'respondent':
      return value in groupWords ? groupWords[value]! : staffSay(`staff.overview.respondent.${value}` as StaffKey);
    case 'channel':
    case 'key-group':
      return namesOf(kind, authorities).find((each) => each.value === value)?.label ?? groupWords[value] ?? value;
  }
}

function isQuestion(id: string): boolean {
  return id === AT_THE_END || familyViews.questions.has(id);
}
