import type { Topic } from '../survey/coding.ts';
import { codeIds, codeWithId, isCodeId } from '../coding/codeFrame.ts';
import type { Respondent } from '../survey/profile.ts';
import { overlapping, type Breakdown } from './breakdown.ts';
import { EVERYBODY, knownOf, suppress, type ExactCount } from './suppress.ts';
import { boundsFrom, type Bounds, type Sum } from './suppression/bounds.ts';
import type { ShownCount, SmallNumbers } from './suppression/rules.ts';
import type { Counts, GroupTally, Tally } from './tally.ts';

/** The counts of a tally as one reader may have all of them. */
export interface Published {
  rule: SmallNumbers['id'];
  started: ShownCount;
  finished: ShownCount;
  groups: Record<Respondent, PublishedGroup>;
  versions: Tally['versions'];
}

export interface PublishedCounts {
  answered: Record<Topic, ShownCount>;
  /** By code id; one that is missing was given by nobody. */
  people: Map<string, ShownCount>;
}

export interface PublishedGroup extends PublishedCounts {
  by: Partial<Record<Breakdown, Map<string, PublishedCounts>>>;
}

const topics: readonly Topic[] = ['difference', 'improve'];

/**
 * Everything that is shown of one tally, hidden and shown together: whatever tables, filters and files a reader takes from
 * it, they are parts of the same whole, so that no two of them tell more than it does. Only `breakdowns` are there.
 */
export function publish(tally: Tally, rule: SmallNumbers, breakdowns: readonly Breakdown[]): Published {
  const { started, finished, groups, versions } = tally;
  return {
    rule: rule.id,
    started: rule.show(started),
    finished: rule.show(finished),
    groups: {
      parent: publishGroup(groups.parent, rule, breakdowns),
      child: publishGroup(groups.child, rule, breakdowns),
    },
    versions,
  };
}

/** One total with all its breakdowns: the total first, then each group. */
interface Star {
  counts: Counts[];
  sums: (isSplit: (sum: Sum) => boolean) => Sum[];
}

function publishGroup(group: GroupTally, rule: SmallNumbers, breakdowns: readonly Breakdown[]): PublishedGroup {
  const star = starOf(group, breakdowns);
  const shown = star.counts.map((): PublishedCounts => ({
    answered: { difference: 0, improve: 0 },
    people: new Map(),
  }));
  for (const topic of topics) {
    const answered = answeredIn(star, topic, rule);
    for (const [place, { count }] of answered.entries()) shown[place]!.answered[topic] = count;
    for (const code of codesOn(topic, group, answered[0]!)) {
      const counts = codeCounts(star, code, answered);
      for (const [place, count] of suppress(counts, sumsOf(star, counts), rule).entries())
        shown[place]!.people.set(code, count);
    }
  }
  return { ...shown[0]!, by: laidOut(group, breakdowns, shown.slice(1)) };
}

interface Answered extends Bounds {
  count: ShownCount;
}

/** How many answered, and what a reader can know of it where it is hidden. */
function answeredIn(star: Star, topic: Topic, rule: SmallNumbers): Answered[] {
  // As many as gave one view answered at the least.
  const counts = star.counts.map(({ answered, people }): ExactCount => {
    const views = [...people].filter(([code]) => isOn(topic, code)).map(([, count]) => count);
    return { people: answered[topic], known: { low: Math.max(1, ...views) } };
  });
  const sums = sumsOf(star, counts);
  const shown = suppress(counts, sums, rule);
  const bounds = boundsFrom(knownOf(counts, shown, rule), sums);
  return shown.map((count, place) => ({ count, ...bounds[place]! }));
}

/**
 * Nothing is shown of a group whose size is hidden: where one person answered, even the zeros tell which views are theirs.
 * Only a view that nobody at all gave is a zero there too.
 */
function codeCounts({ counts }: Star, code: string, answered: readonly Answered[]): ExactCount[] {
  const given = counts.map(({ people }) => people.get(code) ?? 0);
  const mayBeAnywhere = answered[0]!.count === 'hidden' || given[0]! > 0;
  return answered.map(({ count, high }, place) => {
    const isWithheld = count === 'hidden' && mayBeAnywhere;
    return { people: given[place]!, isWithheld, known: { low: isWithheld ? 0 : 1, high: Math.min(high, EVERYBODY) } };
  });
}

/** Those that anybody gave; where it is hidden how many answered, all that they could have given. */
function codesOn(topic: Topic, { people }: Counts, { count }: Answered): string[] {
  const codes = count === 'hidden' ? [...codeIds, ...people.keys()] : people.keys();
  return [...new Set(codes)].filter((code) => isOn(topic, code));
}

/** Codes of earlier frames stand in no table; they count with the first question. */
function isOn(topic: Topic, code: string): boolean {
  return (isCodeId(code) ? codeWithId(code).topic : 'difference') === topic;
}

function starOf(group: GroupTally, breakdowns: readonly Breakdown[]): Star {
  const counts: Counts[] = [group];
  const sums: Sum[] = breakdowns.map((breakdown) => {
    const parts = [...group.by[breakdown].values()].map((each) => counts.push(each) - 1);
    return { total: 0, parts, overlapping: overlapping.has(breakdown) };
  });
  const used = sums.filter(({ parts }) => parts.length > 0);
  return { counts, sums: (isSplit) => used.map((sum) => ({ ...sum, overlapping: sum.overlapping && !isSplit(sum) })) };
}

/** Groups that could overlap, and do not, are taken as adding up: a reader may guess so. */
function sumsOf({ sums }: Star, counts: readonly ExactCount[]): Sum[] {
  const people = (place: number) => counts[place]!.people;
  return sums(({ total, parts }) => parts.reduce((all, part) => all + people(part), 0) === people(total));
}

function laidOut(
  group: GroupTally,
  breakdowns: readonly Breakdown[],
  shown: readonly PublishedCounts[],
): PublishedGroup['by'] {
  const left = shown.values();
  const next = () => left.next().value!;
  return Object.fromEntries(
    breakdowns.map((each) => [each, new Map([...group.by[each].keys()].map((value) => [value, next()]))]),
  );
}
