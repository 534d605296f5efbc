import { codeWithId, isCodeId } from '../../coding/codeFrame.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { familyViews } from '../../survey/survey.ts';
import { overlapping, type Breakdown } from '../breakdown.ts';
import type { Published, PublishedCounts } from '../publish.ts';
import type { Counts, Tally } from '../tally.ts';
import type { CountsAndSums } from './countsAndSums.ts';

const topics: readonly Topic[] = ['difference', 'improve'];
const respondents: readonly Respondent[] = ['parent', 'child'];

/** The first question on each topic: who stands at it, or before it, has not answered. */
const firstOn: Record<Topic, string> = { difference: 'difference-child', improve: 'improve' };

/** Where the people who take part stand among the counts. */
interface TakingPart {
  total: number;
  finished: number;
  /** By the question that they stand at. */
  standsAt: ReadonlyMap<string, number>;
}

/**
 * Adds how many answered each question, which the figures show with all breakdowns: with those who have not come to it at most
 * as many as take part. They are published already, so they stay as they are.
 */
export function addAnswered(
  all: CountsAndSums,
  { total, finished, standsAt }: TakingPart,
  { tally, published }: { tally: Tally; published: Published },
): void {
  for (const topic of topics) {
    const wholes = respondents.map((respondent) => {
      const [exact, shown] = [tally.groups[respondent], published.groups[respondent]];
      const whole = answered(all, topic, exact, shown);
      for (const [breakdown, groups] of Object.entries(shown.by) as [Breakdown, Map<string, PublishedCounts>][]) {
        const parts = [...groups].map(([value, each]) => answered(all, topic, exact.by[breakdown].get(value)!, each));
        all.adds(whole, parts, { overlapping: overlapping.has(breakdown) });
      }
      return whole;
    });
    const apart = [...wholes, ...[...standsAt].flatMap(([id, place]) => (isBefore(id, topic) ? [place] : []))];
    // A question that was added to the survey later has people before it who answered what comes after.
    all.adds(total, all.sumAt(apart) <= all.sumAt([total]) ? apart : wholes, { partial: true });
    if (all.isSum(finished, wholes)) all.adds(finished, wholes);
  }
}

const order = [...familyViews.questions.keys()];

function isBefore(id: string, topic: Topic): boolean {
  const place = order.indexOf(id);
  return place >= 0 && place <= order.indexOf(firstOn[topic]);
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
