import type { Topic } from '../survey/coding.ts';
import type { Respondent } from '../survey/profile.ts';
import { breakdowns, groupsOf, type Breakdown } from './breakdown.ts';
import type { Summary } from './summary.ts';

/** Exact counts, before small ones are hidden: never to be shown as they are. */
export interface Tally {
  /** People who take part, also those who have not come to the open questions yet. */
  started: number;
  finished: number;
  groups: Record<Respondent, GroupTally>;
  /** What the counted responses were asked with, and the codes that count were given by or confirmed from. */
  versions: { survey: Set<string>; frame: Set<string>; coder: Set<string> };
}

export interface Counts {
  /**
   * People who answered a topic's question in words, coded or not, finished or not. Who said something on the topic only in
   * reply to the other question is among them, so that no code has more people than its topic.
   */
  answered: Record<Topic, number>;
  /** Code id -> people. One person counts once for a code, in whichever answers it was given (code frame, rule 12). */
  people: Map<string, number>;
}

export interface GroupTally extends Counts {
  /** The same for each group of each breakdown, by the group's id. */
  by: Record<Breakdown, Map<string, Counts>>;
}

/** Counts people by code, as they confirmed it, in one pass: memory does not grow with their number. */
export async function tally(summaries: AsyncIterable<Summary>): Promise<Tally> {
  const counts = emptyTally();
  for await (const summary of summaries) addToTally(counts, summary);
  return counts;
}

export function emptyTally(): Tally {
  const group = (): GroupTally => ({
    ...emptyCounts(),
    by: Object.fromEntries(breakdowns.map((each) => [each, new Map()])) as GroupTally['by'],
  });
  const versions = { survey: new Set<string>(), frame: new Set<string>(), coder: new Set<string>() };
  return { started: 0, finished: 0, groups: { parent: group(), child: group() }, versions };
}

function emptyCounts(): Counts {
  return { answered: { difference: 0, improve: 0 }, people: new Map() };
}

export function addToTally(counts: Tally, summary: Summary): void {
  counts.started += 1;
  if (summary.status === 'complete') counts.finished += 1;
  const { survey, frame, coder } = summary.versions;
  counts.versions.survey.add(survey);
  for (const version of frame) counts.versions.frame.add(version);
  for (const version of coder) counts.versions.coder.add(version);
  if (!summary.respondent) return;
  const group = counts.groups[summary.respondent];
  addPerson(group, summary);
  for (const breakdown of breakdowns)
    for (const value of groupsOf(summary, breakdown)) addPerson(countsOf(group.by[breakdown], value), summary);
}

function countsOf(groups: Map<string, Counts>, value: string): Counts {
  const found = groups.get(value) ?? emptyCounts();
  groups.set(value, found);
  return found;
}

function addPerson({ answered, people }: Counts, summary: Summary): void {
  for (const topic of summary.answered) answered[topic] += 1;
  for (const code of summary.codes) people.set(code, (people.get(code) ?? 0) + 1);
}
