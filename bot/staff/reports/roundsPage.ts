import { staffSay } from '../../../locales/staffWords.ts';
import { compareRounds, type RoundsRow, type RoundsTable } from '../../../reports/rounds/compareRounds.ts';
import type { Published } from '../../../reports/publish.ts';
import { selectRounds, type Selection } from '../../../reports/selection.ts';
import { SAMPLE_ROUND } from '../../../survey/round.ts';
import type { Service } from '../../service.ts';
import type { Scope } from '../reading.ts';
import type { ReportPage, ReportView } from './reportPage.ts';

/** `/staff/essex/rounds?round=2026-autumn&with=2025-autumn`: what rose and what fell since an earlier round. */
export const roundsPage: ReportPage = {
  name: 'rounds',
  of: 'both',
  view: async (service, { query }, scope) => {
    const earlier = earlierThan(scope);
    const then = earlier.find((id) => id === query.get('with')) ?? earlier[0];
    const choices = earlier.map((id) => ({ id, chosen: id === then }));
    return { then, earlier: choices, ...(then !== undefined && (await compared(service, scope, then))) };
  },
};

/** Rounds that the one shown can be set beside, the newest first: made-up people are set beside nobody. */
function earlierThan({ round, rounds }: Scope): string[] {
  if (round === SAMPLE_ROUND) return [];
  return rounds.slice(rounds.indexOf(round) + 1).filter((id) => id !== SAMPLE_ROUND);
}

async function compared({ figures, config, signIn }: Service, scope: Scope, then: string): Promise<ReportView> {
  const councils = scope.authority ? [scope.authority] : config.authorities;
  const before = selectRounds(councils, then, new Date(signIn.now()));
  const [old, now] = await Promise.all([figures.of(before), figures.of(scope.selection)]);
  const tables = compareRounds(old.published, now.published);
  return {
    at: now.at,
    tables: tables.map(tableView).filter(({ columns }) => columns.some(({ rows }) => rows.length > 0)),
    beyond: { rose: beyond(tables, 'up'), fell: beyond(tables, 'down') },
    otherVersions: versionsOf(old.published) !== versionsOf(now.published),
    otherCouncils: councilsOf(before) !== councilsOf(scope.selection),
  };
}

type Direction = 'up' | 'down' | 'same';

/** As whole points between the shares as they are shown, so that whoever takes one from the other gets the same. */
function pointsOf({ share }: RoundsRow): number | undefined {
  if (share.then === undefined || share.now === undefined) return undefined;
  return Math.round(share.now * 100) - Math.round(share.then * 100);
}

function directionOf(row: RoundsRow): Direction {
  const { change = 0, isBeyondChance } = row;
  if (pointsOf(row) === 0 && !isBeyondChance) return 'same';
  return change > 0 ? 'up' : 'down';
}

/** Rows that anybody gave in one of the rounds. */
function tableView({ section, title, columns }: RoundsTable) {
  return {
    title,
    // The study ranks the views of Table 1 only.
    hasRanks: section === 'outcomes',
    columns: columns.map(({ respondent, heading, answered, rows }) => ({
      id: `${section}-${respondent}`,
      heading,
      answered,
      rows: rows
        .filter(({ people }) => people.then !== 0 || people.now !== 0)
        .map((row) => ({ ...row, points: pointsOf(row), direction: directionOf(row) })),
    })),
  };
}

/** The changes that are more than chance, in a line each. */
function beyond(tables: readonly RoundsTable[], direction: Direction): string[] {
  return tables.flatMap(({ columns }) =>
    columns.flatMap(({ respondent, rows }) =>
      rows
        .filter((row) => row.isBeyondChance && directionOf(row) === direction)
        .map((row) => {
          const values = { label: row.label, points: Math.abs(pointsOf(row)!) };
          return staffSay(`staff.rounds.line.${respondent}`, values);
        }),
    ),
  );
}

function versionsOf({ versions: { frame, coder } }: Published): string {
  return [...frame]
    .sort()
    .concat([...coder].sort())
    .join();
}

function councilsOf(selection: Selection): string {
  return selection.map(({ authority }) => authority.code).join();
}
