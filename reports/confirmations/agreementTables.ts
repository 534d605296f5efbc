import { codeIds, codeWithId, isCodeId } from '../../coding/codeFrame.ts';
import { figure, range, row } from '../../coding/evaluation/table.ts';
import type { Review } from '../../survey/answer.ts';
import { agreementOf, agreementOn, type Agreement, type Share, type Side } from './agreement.ts';
import { reviewsOf, type Confirmation } from './confirmation.ts';
import { hiddenAmong } from './hiding.ts';

/** The ways of asking in which people say what they think of the coder's codes. */
export const compared = ['read back', 'not read back'] as const;

const sides: readonly Side[] = ['both', 'coderOnly', 'personOnly'];

interface Row {
  name: string;
  agreement: Agreement;
  isHidden: { people: boolean; shares: boolean };
}

/** Agreement in groups that together are everybody, so that what is hidden in one could be told from the others. */
export function agreementTable(confirmations: readonly Confirmation[], groupOf: (one: Confirmation) => string): string {
  const groups = [...Map.groupBy(confirmations, groupOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const byAsking = compared.map((asking) =>
    rowsTogether(
      groups.map(([name]) => `${name}, ${asking}`),
      groups.map(([, group]) => agreementOf(reviewsOf(group, asking))),
    ),
  );
  const rows = groups.flatMap((_, at) => byAsking.flatMap((all) => all.slice(at, at + 1)));
  return [head, ...rows.map(rowText)].join('\n');
}

/** Agreement on each code that five people or more saw. */
export function codesTable(reviews: readonly Review[]): string {
  const rows = codeIds
    .flatMap((code) => rowsTogether([code], [agreementOn(code, reviews)]))
    .filter(({ agreement, isHidden }) => agreement.people > 0 && !isHidden.people);
  const lines = rows.map((one) => `${rowText(one).padEnd(90)}  ${inStudysWords(one.name)}`);
  return lines.length === 0 ? 'No code was seen by five people or more.' : [head, ...lines].join('\n');
}

/** The label of a code of the frame in use; nothing for an earlier frame's. */
export function inStudysWords(code: string): string {
  return isCodeId(code) ? codeWithId(code).label : '';
}

function rowsTogether(names: readonly string[], agreements: readonly Agreement[]): Row[] {
  const people = hiddenAmong(agreements.map((each) => each.people));
  const behind = sides.map((side) => hiddenAmong(agreements.map((each) => each.sides[side])));
  return agreements.map((agreement, at) => ({
    ...{ name: names[at] ?? '', agreement },
    isHidden: { people: people[at] === true, shares: behind.some((hidden) => hidden[at]) },
  }));
}

const head = row(['', 30], ['people', 8], ['precision', 22], ['recall', 22], ['kappa', 8]);

function rowText({ name, agreement, isHidden }: Row): string {
  const { people, precision, recall, kappa } = agreement;
  if (isHidden.people) return row([name, 30], ['hidden', 8]);
  const shares = isHidden.shares ? ['hidden', 'hidden', 'hidden'] : [shareText(precision), shareText(recall), kappa];
  const [first = '', second = '', third = ''] = shares;
  return row([name, 30], [`${people}`, 8], [first, 22], [second, 22], [third, 8]);
}

function shareText({ value, interval }: Share): string {
  return Number.isNaN(value) ? '-' : `${figure(value)} (${range(interval)})`;
}
