import { codesIn, isCodeId, type Code, type Section } from '../coding/codeFrame.ts';
import type { Topic } from '../survey/coding.ts';
import type { Respondent } from '../survey/profile.ts';
import { tableHeadings } from './headings.ts';
import { fewerThanFive, type SuppressionRule } from './suppress.ts';
import type { GroupTally, Tally } from './tally.ts';

/** Parents' views beside children's on one section of the code frame. */
export interface Table {
  section: Section;
  title: string;
  columns: TableColumn[];
}

export interface TableColumn {
  respondent: Respondent;
  heading: string;
  /** People behind the column: those who answered its question, with codes or without. */
  answered: number;
  /** In rank order. */
  rows: TableRow[];
}

export interface TableRow {
  /** 1 for the most frequent; equal numbers of people share a rank, and the next one is as many lower. */
  rank: number;
  code: string;
  label: string;
  people: number;
}

const respondents: readonly Respondent[] = ['parent', 'child'];
const studyColumn = { parent: 'parents', child: 'children' } as const;

/** Table 1 and the three that go with it, small counts hidden by `rule`. */
export function buildTables({ groups }: Tally, rule: SuppressionRule = fewerThanFive): Table[] {
  return (Object.keys(tableHeadings) as Section[]).map((section) => ({
    section,
    title: tableHeadings[section].title,
    columns: respondents.map((respondent) => buildColumn(section, respondent, groups[respondent], rule)),
  }));
}

/** People by code, parents and children together, for codes that the frame in use has not: most people first. */
export function earlierCodes(
  { groups }: Tally,
  rule: SuppressionRule = fewerThanFive,
): { code: string; people: number }[] {
  const codes = new Set(respondents.flatMap((respondent) => [...groups[respondent].people.keys()]));
  const counted = [...codes].map((code) => {
    const people = respondents.map((respondent) => groups[respondent].people.get(code) ?? 0);
    return { code, people: rule(people.reduce((sum, count) => sum + count)) };
  });
  return counted
    .filter((each): each is { code: string; people: number } => !isCodeId(each.code) && each.people !== 'hidden')
    .sort((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1));
}

function buildColumn(
  section: Section,
  respondent: Respondent,
  { answered, people }: GroupTally,
  rule: SuppressionRule,
): TableColumn {
  const shown = codesIn(section)
    .toSorted(byStudyRank(respondent))
    .map((code) => ({ code: code.id, label: code.label, people: rule(people.get(code.id) ?? 0) }))
    .filter((row): row is Omit<TableRow, 'rank'> => row.people !== 'hidden' && row.people > 0);
  const heading = tableHeadings[section][respondent];
  return { respondent, heading, answered: answered[topicOf(section)], rows: ranked(shown) };
}

/** Rows with equal numbers of people keep the study's order, codes it did not rank last. */
function byStudyRank(respondent: Respondent): (a: Code, b: Code) => number {
  const rank = (code: Code) => code.rank[studyColumn[respondent]] ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => rank(a) - rank(b);
}

function ranked(rows: Omit<TableRow, 'rank'>[]): TableRow[] {
  const inOrder = rows.toSorted((a, b) => b.people - a.people);
  return inOrder.map((row) => ({ rank: inOrder.findIndex(({ people }) => people === row.people) + 1, ...row }));
}

function topicOf(section: Section): Topic {
  return section === 'improve' ? 'improve' : 'difference';
}
