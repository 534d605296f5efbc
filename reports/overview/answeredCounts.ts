import { codeWithId, isCodeId } from '../../coding/codeFrame.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { overlapping, type Breakdown } from '../breakdown.ts';
import type { Published, PublishedCounts } from '../publish.ts';
import type { Counts, Tally } from '../tally.ts';
import type { CountsAndSums } from './countsAndSums.ts';

const topics: readonly Topic[] = ['difference', 'improve'];
const respondents: readonly Respondent[] = ['parent', 'child'];

/** Where in the overview those are among whom the people of a group of the figures are. */
interface Within {
  total: number;
  places: Record<string, ReadonlyMap<string, number>>;
  tally: Tally;
  published: Published;
}

/**
 * Adds how many answered each question, which the figures show: among those who take part, among the parents and the
 * children, and channel by channel and group by group. They are published already, so they stay as they are.
 */
export function addAnswered(all: CountsAndSums, { total, places, tally, published }: Within): void {
  for (const topic of topics) {
    const wholes = respondents.map((respondent) =>
      answered(all, topic, tally.groups[respondent], published.groups[respondent]),
    );
    all.adds(total, wholes, { partial: true });
    for (const [index, respondent] of respondents.entries()) {
      const own = places['respondent']!.get(respondent);
      if (own !== undefined) all.adds(own, [wholes[index]!], { partial: true });
    }
    const among = new Map<number, number[]>();
    for (const [index, respondent] of respondents.entries())
      for (const [breakdown, groups] of Object.entries(published.groups[respondent].by)) {
        const exact = tally.groups[respondent].by[breakdown as Breakdown];
        const parts = [...groups].map(([value, shown]) => {
          const place = answered(all, topic, exact.get(value)!, shown);
          const own = places[breakdown]?.get(value);
          if (own !== undefined) among.set(own, [...(among.get(own) ?? []), place]);
          return place;
        });
        all.adds(wholes[index]!, parts, { overlapping: overlapping.has(breakdown as Breakdown) });
      }
    for (const [place, parts] of among) all.adds(place, parts, { partial: true });
  }
}

function answered(all: CountsAndSums, topic: Topic, exact: Counts, shown: PublishedCounts): number {
  const isWithheld = shown.answered[topic] === 'hidden';
  const views = [...exact.people].filter(
    ([code]) => (isCodeId(code) ? codeWithId(code).topic : 'difference') === topic,
  );
  // As many as gave one view answered at the least.
  const known = isWithheld ? { low: Math.max(1, ...views.map(([, people]) => people)) } : {};
  return all.add(exact.answered[topic], { isWithheld, isFixed: true, known });
}
