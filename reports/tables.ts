import { codesIn, isCodeId, type Code, type Section } from '../coding/codeFrame.ts';
import type { Topic } from '../survey/coding.ts';
import type { Authority } from '../survey/authority.ts';
import type { Respondent } from '../survey/profile.ts';
import type { Breakdown } from './breakdown.ts';
import { groupsIn, type Group } from './groups.ts';
import { tableHeadings } from './headings.ts';
import type { Published, PublishedCounts } from './publish.ts';
import { rankMargins, type RankMargin } from './rankMargins.ts';
import type { ShownCount } from './suppression/rules.ts';

/** Parents' views beside children's on one section of the code frame. */
export interface Table {
  section: Section;
  title: string;
  columns: TableColumn[];
}

export interface TableColumn {
  respondent: Respondent;
  /** Missing where the column is of all. */
  group?: Group;
  heading: string;
  /** People behind the column: those who answered its question, with codes or without. */
  answered: ShownCount;
  /** Every code of the section: those with a rank in its order, then those that are hidden, then those nobody gave. */
  rows: TableRow[];
}

export interface TableRow {
  /** 1 for the most frequent; equal numbers of people share a rank, and the next one is as many lower. */
  rank?: number;
  /** Ranks it could have as well. */
  margin?: RankMargin;
  code: string;
  label: string;
  people: ShownCount;
  /** Of those who answered, 0 to 1, both as shown. */
  share?: number;
}

/** A row that says how many people gave the view. */
export interface RankedRow extends TableRow {
  rank: number;
  people: number;
}

const respondents: readonly Respondent[] = ['parent', 'child'];
const studyColumn = { parent: 'parents', child: 'children' } as const;

/** Table 1 and the three that go with it. */
export function buildTables({ groups }: Published): Table[] {
  return tablesOf((section) => respondents.map((respondent) => column(section, respondent, groups[respondent])));
}

/** The same tables with a column for each group, parents first. Throws when `published` has no such breakdown. */
export function tablesBy(breakdown: Breakdown, published: Published, authorities: readonly Authority[]): Table[] {
  return tablesOf((section) =>
    respondents.flatMap((respondent) => {
      const counts = published.groups[respondent].by[breakdown];
      if (!counts) throw new Error(`Expected figures by ${breakdown}, got none`);
      return groupsIn(published, respondent, breakdown, authorities).map((group) =>
        column(section, respondent, counts.get(group.value)!, group),
      );
    }),
  );
}

/** Rows that can be listed in rank order. */
export function rankedRows({ rows }: TableColumn): RankedRow[] {
  return rows.filter((row): row is RankedRow => row.rank !== undefined);
}

/** People by code, parents and children together, for codes that the frame in use has not: most people first. */
export function earlierCodes({ groups }: Published): { code: string; people: number }[] {
  const codes = new Set(respondents.flatMap((respondent) => [...groups[respondent].people.keys()]));
  return [...codes]
    .filter((code) => !isCodeId(code))
    .flatMap((code) => {
      const counts = respondents.map((respondent) => groups[respondent].people.get(code) ?? 0);
      // A sum of which one part is hidden and the other shown would tell both.
      return counts.every((count) => count !== 'hidden') ? [{ code, people: counts[0]! + counts[1]! }] : [];
    })
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1));
}

function tablesOf(columnsOf: (section: Section) => TableColumn[]): Table[] {
  return (Object.keys(tableHeadings) as Section[]).map((section) => ({
    section,
    title: tableHeadings[section].title,
    columns: columnsOf(section),
  }));
}

function column(section: Section, respondent: Respondent, counts: PublishedCounts, group?: Group): TableColumn {
  const answered = counts.answered[topicOf(section)];
  const rows = codesIn(section)
    .toSorted(byStudyRank(respondent))
    .map((code) => ({ code: code.id, label: code.label, people: counts.people.get(code.id) ?? 0 }));
  const heading = tableHeadings[section][respondent];
  const isUnranked = (people: ShownCount) => people === 'hidden' || people === 0;
  return {
    respondent,
    ...(group && { group }),
    heading,
    answered,
    rows: [
      ...ranked(
        rows.filter((row): row is Counted => !isUnranked(row.people)),
        answered,
      ),
      ...rows.filter(({ people }) => people === 'hidden'),
      ...rows.filter(({ people }) => people === 0),
    ],
  };
}

interface Counted extends TableRow {
  people: number;
}

/** Rows with equal numbers of people keep the study's order, codes it did not rank last. */
function byStudyRank(respondent: Respondent): (a: Code, b: Code) => number {
  const rank = (code: Code) => code.rank[studyColumn[respondent]] ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => rank(a) - rank(b);
}

function ranked(rows: Counted[], answered: ShownCount): TableRow[] {
  const inOrder = rows.toSorted((a, b) => b.people - a.people);
  const rankOf = ({ people }: Counted) => inOrder.findIndex((each) => each.people === people) + 1;
  if (answered === 'hidden') return inOrder.map((row) => ({ rank: rankOf(row), ...row }));
  const margins = rankMargins(
    inOrder.map(({ people }) => people),
    answered,
  );
  return inOrder.map((row, place) => {
    // Rounded numbers can be more than the people they are of.
    const share = Math.min(1, row.people / answered);
    return { rank: rankOf(row), ...row, share, margin: margins[place] };
  });
}

function topicOf(section: Section): Topic {
  return section === 'improve' ? 'improve' : 'difference';
}
