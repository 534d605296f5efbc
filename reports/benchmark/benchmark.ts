import { codeFrame, codeWithId } from '../../coding/codeFrame.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { PublishedCounts } from '../publish.ts';
import type { Figure } from '../report.ts';
import type { ShownCount, SmallNumbers } from '../suppression/rules.ts';

/** What one authority hands to others of one round: its shown counts of all parents and of all children, and no more. */
export interface Benchmark {
  authority: { code: string; name: string };
  round: string;
  /** Version of the code frame that `people` names codes of. */
  frame: string;
  rule: SmallNumbers['id'];
  /** When they were counted, ISO 8601, UTC. */
  at: string;
  groups: Record<Respondent, PublishedCounts>;
}

/** The benchmark of the one authority in a figure. */
export function benchmarkOf({ selection, published, at }: Figure): Benchmark {
  const [{ authority, round }] = selection as [Figure['selection'][number]];
  return {
    authority: { code: authority.code, name: authority.name },
    round,
    frame: codeFrame.version,
    rule: published.rule,
    at: at.toISOString(),
    groups: { parent: ofFrame(published.groups.parent), child: ofFrame(published.groups.child) },
  };
}

/** Each code of the frame in use with its count; earlier codes stand in no table. */
function ofFrame({ answered, people }: PublishedCounts): PublishedCounts {
  return { answered: { ...answered }, people: new Map(codeFrame.codes.map(({ id }) => [id, people.get(id) ?? 0])) };
}

/**
 * The same under the rule that holds here: where that is the stricter one, a count shown there is hidden or rounded here. Of a
 * topic whose number of people is hidden by that nothing is shown.
 */
export function underRule(benchmark: Benchmark, rule: SmallNumbers): Benchmark {
  if (benchmark.rule === rule.id) return benchmark;
  const show = (count: ShownCount) => (count === 'hidden' ? count : rule.show(count));
  const again = ({ answered, people }: PublishedCounts): PublishedCounts => {
    const shown = { difference: show(answered.difference), improve: show(answered.improve) };
    const counts = [...people].map(([code, count]) => {
      const isWithheld = shown[codeWithId(code).topic] === 'hidden';
      return [code, isWithheld ? 'hidden' : show(count)] as const;
    });
    return { answered: shown, people: new Map(counts) };
  };
  const { parent, child } = benchmark.groups;
  return { ...benchmark, groups: { parent: again(parent), child: again(child) } };
}

/** True when nobody answered: such an authority stands behind no figure. */
export function isSilent({ groups }: Benchmark): boolean {
  const topics: Topic[] = ['difference', 'improve'];
  return Object.values(groups).every(({ answered }) => topics.every((topic) => answered[topic] === 0));
}
