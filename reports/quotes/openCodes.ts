import { codesAbout } from '../../coding/codeFrame.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { Published, PublishedCounts } from '../publish.ts';
import { smallNumbers, type ShownCount } from '../suppression/rules.ts';
import type { QuoteGroup } from './quotable.ts';

/** Nobody is quoted, and nothing is found, where fewer people than this stand behind it. */
export const LEAST = 10;

const topics: readonly Topic[] = ['difference', 'improve'];

/**
 * Codes under which people may be quoted: as many as `LEAST` gave the code, and answered its question, as shown. Rounded
 * numbers must be as many at the least. None where a number is hidden.
 */
export function openCodes(published: Published, respondent: Respondent, group?: QuoteGroup): Set<string> {
  const counts = countsOf(published, respondent, group);
  const { off } = smallNumbers[published.rule];
  const isEnough = (count: ShownCount | undefined) => typeof count === 'number' && count - off >= LEAST;
  if (!counts) return new Set();
  const open = topics.filter((topic) => isEnough(counts.answered[topic])).flatMap((topic) => codesAbout(topic));
  return new Set(open.map(({ id }) => id).filter((id) => isEnough(counts.people.get(id))));
}

/** Codes under which people may be quoted, only not in this group, as their number in it is hidden. */
export function hiddenCodes(published: Published, respondent: Respondent, group: QuoteGroup): Set<string> {
  const counts = countsOf(published, respondent, group);
  const everywhere = [...openCodes(published, respondent)];
  return new Set(everywhere.filter((id) => counts?.people.get(id) === 'hidden'));
}

function countsOf(published: Published, respondent: Respondent, group?: QuoteGroup): PublishedCounts | undefined {
  const everybody = published.groups[respondent];
  return group ? everybody.by[group.breakdown]?.get(group.value) : everybody;
}
