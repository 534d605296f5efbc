import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { Asking, Said } from '../confirmations/confirmation.ts';
import { CountsAndSums } from '../overview/countsAndSums.ts';
import type { Published } from '../publish.ts';
import { suppress } from '../suppress.ts';
import { smallNumbers, type ShownCount, type SmallNumbers } from '../suppression/rules.ts';
import { agreementOf, type Agreement } from './agreementOf.ts';
import { extents, type Confirmed, type Extent, type Way } from './countConfirmed.ts';
import { mergeAsked } from './mergeConfirmed.ts';

/** What people who were asked about the coder's codes said, as it may be shown beside the figures of the same round. */
export interface PublishedAsked {
  agreed: Record<Way, AgreedRow>;
  said: Record<Asking, SaidRow>;
}

/** People who agreed with the coder on all codes of theirs that they saw, on some or on none. */
export interface AgreedRow extends Record<Extent, ShownCount> {
  people: ShownCount;
  /** On all. */
  agreement?: Agreement;
}

export type SaidRow = Record<Said, ShownCount>;

/** Parents, or children, whose number on a topic is hidden are left out: the tables and the sum would tell it. */
export function publishAsked(asked: Confirmed['asked'], { groups, rule }: Published): PublishedAsked {
  const shown = (Object.keys(asked) as Respondent[]).flatMap((respondent) =>
    (Object.keys(asked[respondent]) as Topic[])
      .filter((topic) => groups[respondent].answered[topic] !== 'hidden')
      .map((topic) => asked[respondent][topic]),
  );
  const { agreed, said } = mergeAsked(shown);
  const [readBack, open, noneGiven] = [
    rowsOf(said['read back'], agreed['read back'], smallNumbers[rule]),
    rowsOf(said['not read back'], agreed['not read back'], smallNumbers[rule]),
    rowsOf(said['none given'], new Map(), smallNumbers[rule]),
  ];
  return {
    agreed: { 'read back': readBack.agreed, 'not read back': open.agreed },
    said: { 'read back': readBack.said, 'not read back': open.said, 'none given': noneGiven.said },
  };
}

const answers = ['yes', 'more', 'corrected', 'disputed', 'chose', 'left out'] as const;

/** What people said, and how far they agreed, is one answer counted twice: neither may tell what is hidden of the other. */
function rowsOf(said: ReadonlyMap<Said, number>, agreed: ReadonlyMap<Extent, number>, rule: SmallNumbers) {
  const all = new CountsAndSums();
  const place = (people = 0) => all.add(people);
  const extent = extents.map((each) => place(agreed.get(each)));
  const answer = answers.map((each) => place(said.get(each)));
  const [everything, ...others] = extent as [number, ...number[]];
  const notAll = all.addSum(others);
  const people = all.addSum([everything, notAll]);
  const [yes, no] = [answer.slice(0, 2), answer.slice(2, 5)];
  // As a rule, who says yes agrees with all, and nobody else does.
  if (all.isSum(everything, yes) && all.isSum(notAll, no)) {
    all.adds(everything, yes);
    all.adds(notAll, no);
  } else if (all.isSum(people, [...yes, ...no])) {
    all.adds(people, [...yes, ...no]);
    all.adds(everything, yes, { partial: true });
  }
  const shown = suppress(all.counts, all.sums, rule);
  const named = <Name extends string>(names: readonly Name[], places: readonly number[]) =>
    Object.fromEntries(names.map((name, at) => [name, shown[places[at]!]!])) as Record<Name, ShownCount>;
  const row = { people: shown[people]!, ...named(extents, extent) };
  return {
    agreed: { ...row, agreement: agreementOf(row.all, row.people) },
    said: named(answers, answer),
  };
}
