import { selectRounds, type Selection } from '../../reports/selection.ts';
import type { Authority } from '../../survey/authority.ts';
import { isOpen, SAMPLE_ROUND } from '../../survey/round.ts';
import type { Person } from '../signIn/person.ts';
import { holds, type Grant, type Role } from '../signIn/roles.ts';

/** Stands in addresses for all councils together. */
export const TOGETHER = 'all';

/** Whose figures somebody looks at, and what they may see of them. */
export interface Scope {
  /** As in the address: `essex`, or `all`. */
  slug: string;
  /** Of one council; undefined: all together. */
  authority?: Authority;
  selection: Selection;
  /**
   * One for all, also where councils have different ones open: read together in one way and by themselves in another, one
   * council's figures would follow from two pages of all.
   */
  round: string;
  /** Rounds there are to choose from, the newest first; the one of simulated people last. */
  rounds: string[];
  /** Made-up answers. */
  simulated: boolean;
  /** Whether the person holds the role in this council, or for all together in every one. */
  may(role: Role): boolean;
}

/** Why somebody gets no figures. */
export type NotReading = 'unknownCouncil' | 'unknownRound' | 'forbiddenFigures' | 'forbiddenTogether' | 'oneOrTogether';

interface Asked {
  slug: string | undefined;
  /** Of the address; null: the newest that is open, else the newest. */
  round: string | null;
}

/** What of the figures asked for the person gets to see. `now` in milliseconds. */
export function scopeOf(
  { grants }: Person,
  { slug, round }: Asked,
  authorities: readonly Authority[],
  now: number,
): Scope | NotReading {
  const authority = authorities.find((each) => each.slug === slug);
  if (!authority && slug !== TOGETHER) return 'unknownCouncil';
  const refused = authority ? refusedOne(grants, authority) : refusedTogether(grants);
  if (refused) return refused;
  const councils = authority ? [authority] : authorities;
  const rounds = roundsOf(councils);
  const read = round ?? openRound(councils, rounds, new Date(now));
  if (!rounds.includes(read)) return 'unknownRound';
  return {
    slug: slug!,
    authority,
    selection: selectRounds(councils, read, new Date(now)),
    round: read,
    rounds,
    simulated: read === SAMPLE_ROUND,
    may: (role) => holds(grants, role, authority),
  };
}

/** Whether figures of one council are open to somebody. `*:viewer` opens those of all together only. */
export function mayReadOne(grants: readonly Grant[], authority: Authority): boolean {
  return refusedOne(grants, authority) === undefined;
}

export function mayReadTogether(grants: readonly Grant[]): boolean {
  return refusedTogether(grants) === undefined;
}

function refusedOne(grants: readonly Grant[], { slug }: Authority): NotReading | undefined {
  const opens: Grant[] = [`${slug}:viewer`, `${slug}:researcher`, '*:researcher'];
  return opens.some((each) => grants.includes(each)) ? undefined : 'forbiddenFigures';
}

/** Whoever knows one council's figures too could take them from those of all: only for `*:researcher` that is no news. */
function refusedTogether(grants: readonly Grant[]): NotReading | undefined {
  if (grants.includes('*:researcher')) return undefined;
  if (!grants.includes('*:viewer')) return 'forbiddenTogether';
  return grants.some((each) => /^[^*].*:(?:viewer|researcher)$/u.test(each)) ? 'oneOrTogether' : undefined;
}

/** All ids, the one that opened last first. */
function roundsOf(authorities: readonly Authority[]): string[] {
  const opened = new Map<string, string>();
  for (const { id, opens } of authorities.flatMap(({ rounds }) => rounds))
    opened.set(id, [opened.get(id) ?? '', opens].sort().at(-1)!);
  const newest = [...opened].sort(([, a], [, b]) => (a > b ? -1 : 1)).map(([id]) => id);
  return [...newest, SAMPLE_ROUND];
}

function openRound(authorities: readonly Authority[], rounds: readonly string[], now: Date): string {
  return rounds.find((id) => authorities.some((each) => isOpen(each, id, now))) ?? rounds[0]!;
}
