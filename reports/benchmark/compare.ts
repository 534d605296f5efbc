import { codeFrame, codeWithId, type Section } from '../../coding/codeFrame.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { Figure } from '../report.ts';
import type { ShownCount, SmallNumbers } from '../suppression/rules.ts';
import { buildTables, type TableRow } from '../tables.ts';
import { isSilent, underRule, type Benchmark } from './benchmark.ts';
import { besideOthers, type BesideOthers } from './besideOthers.ts';

/** One authority beside the others, all of one round. */
export interface Comparison {
  authority: { code: string; name: string };
  round: string;
  /** When its own figures were counted, ISO 8601, UTC. */
  at: string;
  /** Those compared with. */
  others: Other[];
  /** Of another code frame: not compared, as a code of the same name could mean something else. */
  otherFrames: Other[];
  tables: ComparedTable[];
}

export type Other = Pick<Benchmark, 'authority' | 'frame' | 'at'>;

export interface ComparedTable {
  section: Section;
  title: string;
  columns: ComparedColumn[];
}

export interface ComparedColumn {
  respondent: Respondent;
  heading: string;
  answered: ShownCount;
  /** In the order of the authority's own table. */
  rows: ComparedRow[];
}

export interface ComparedRow extends TableRow, BesideOthers {
  /** Rank in the study's Table 1, of 2008. */
  studyRank?: number;
}

/** Puts an authority's figures beside others'; those in which nobody answered count for nothing. */
export function compare(own: Figure, benchmarks: readonly Benchmark[], rule: SmallNumbers): Comparison {
  const [{ authority, round }] = own.selection as [Figure['selection'][number]];
  const spoken = benchmarks.filter((each) => each.authority.code !== authority.code && !isSilent(each));
  const [compared, otherFrames] = [true, false].map((isOurs) =>
    spoken.filter(({ frame }) => (frame === codeFrame.version) === isOurs),
  ) as [Benchmark[], Benchmark[]];
  const others = compared.map((each) => underRule(each, rule));
  const tables = buildTables(own.published).map(({ section, title, columns }) => ({
    section,
    title,
    columns: columns.map(({ rows, ...column }) => ({
      ...column,
      rows: rows.map((row) => comparedRow(row, column, others)),
    })),
  }));
  return {
    authority: { code: authority.code, name: authority.name },
    ...{ round, at: own.at.toISOString(), tables },
    ...{ others: others.map(other), otherFrames: otherFrames.map(other) },
  };
}

function comparedRow(
  row: TableRow,
  { respondent, answered }: Omit<ComparedColumn, 'rows'>,
  others: readonly Benchmark[],
): ComparedRow {
  const { rank, topic } = codeWithId(row.code);
  const parts = others.map(({ groups: { [respondent]: group } }) => ({
    people: group.people.get(row.code) ?? 0,
    answered: group.answered[topic],
  }));
  return {
    ...row,
    studyRank: respondent === 'parent' ? rank.parents : rank.children,
    ...besideOthers({ people: row.people, answered }, parts),
  };
}

function other({ authority, frame, at }: Benchmark): Other {
  return { authority, frame, at };
}
