import { codeIds } from '../../coding/codeFrame.ts';
import { figure, range, row } from '../../coding/evaluation/table.ts';
import type { Review } from '../../survey/answer.ts';
import { fewerThanFive } from '../suppress.ts';
import { agreementOf, agreementOn, type Agreement, type Share } from './agreement.ts';
import type { Asking, Confirmation, Said } from './confirmation.ts';

/** Rows of a list of codes: the most frequent tell most. */
const MOST = 10;

const askings: Record<Asking, string> = {
  'read back': 'codes were read back',
  'not read back': 'codes were given, none read back',
  'none given': 'no codes were given, likely ones listed',
};
const said: Record<Said, string> = {
  yes: 'all right',
  more: 'right, and more',
  corrected: 'corrected',
  disputed: 'disputed',
  chose: 'chose',
  'left out': 'left out',
};
const compared = ['read back', 'not read back'] as const;

const notes = [
  'The two shares differ because people say yes to what is read to them: only "not read back" says how good the coder is.',
  "There a person ticks codes in a short list that holds some of the coder's among others, drawn by chance and in random",
  'order; who is asked so is drawn by chance as well.',
  'Precision: confirmed of proposed; disputed ones (not quite right, without saying which) are not confirmed.',
  'Recall: confirmed of confirmed and added, among the codes people saw; it says nothing of codes nobody was shown.',
  'Kappa: over all codes people saw, so not to be compared between the two, whose lists differ; a dash where one side said',
  'the same of all. In brackets: 95 % intervals.',
  'One person counts once for each question. Fewer than five people are hidden: <5.',
];

/** How far people and the coder agree, in plain text; nothing in it rests on fewer than five people. */
export function confirmationsText(confirmations: readonly Confirmation[]): string {
  const sections = [
    ['How people were asked about codes, and what they said', howAsked(confirmations)],
    ['Agreement', agreementTable(confirmations, () => 'all')],
    ['By respondent', agreementTable(confirmations, ({ respondent }) => respondent)],
    ['By question', agreementTable(confirmations, ({ topic }) => topic)],
    ['By version of the coder', agreementTable(confirmations, ({ coder }) => coder)],
    ...compared.map((asking) => [`By code, where ${askings[asking]}`, byCode(reviewsOf(confirmations, asking))]),
    ...compared.map((asking) => [`Removed most, where ${askings[asking]}`, most(confirmations, asking, 'removed')]),
    ...compared.map((asking) => [`Added most, where ${askings[asking]}`, most(confirmations, asking, 'added')]),
    ['Added most, where no codes were given', most(confirmations, 'none given', 'added')],
  ];
  return [...notes, ...sections.map(([title, text]) => `\n${title}\n\n${text}`)].join('\n');
}

function howAsked(confirmations: readonly Confirmation[]): string {
  const ways = Object.keys(said) as Said[];
  const head = row(['', 42], ['asked', 7], ...ways.map((way): [string, number] => [said[way], 17]));
  const lines = (Object.keys(askings) as Asking[]).map((asking) => {
    const asked = confirmations.filter((each) => each.asking === asking);
    const counts = ways.map((way) => asked.filter((each) => each.said === way).length);
    return row([askings[asking], 42], [shown(asked.length), 7], ...counts.map((n): [string, number] => [shown(n), 17]));
  });
  return [head, ...lines].join('\n');
}

function agreementTable(confirmations: readonly Confirmation[], groupOf: (one: Confirmation) => string): string {
  const groups = [...Map.groupBy(confirmations, groupOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = groups.flatMap(([name, group]) =>
    compared.map((asking) => agreementRow(`${name}, ${asking}`, agreementOf(reviewsOf(group, asking)))),
  );
  return [agreementHead('', 'kappa'), ...lines].join('\n');
}

function byCode(reviews: readonly Review[]): string {
  const lines = codeIds
    .map((code) => ({ code, agreement: agreementOn(code, reviews) }))
    .filter(({ agreement }) => isShown(agreement.people))
    .map(({ code, agreement }) => agreementRow(code, agreement));
  return lines.length === 0
    ? 'No code was seen by five people or more.'
    : [agreementHead('', 'kappa'), ...lines].join('\n');
}

function agreementHead(name: string, last: string): string {
  return row([name, 30], ['people', 8], ['precision', 22], ['recall', 22], [last, 8]);
}

function agreementRow(name: string, { people, precision, recall, kappa }: Agreement): string {
  if (!isShown(people)) return row([name, 30], [shown(people), 8]);
  return row([name, 30], [shown(people), 8], [shareText(precision), 22], [shareText(recall), 22], [kappa, 8]);
}

function shareText({ value, interval, of }: Share): string {
  if (of > 0 && !isShown(of)) return shown(of);
  return Number.isNaN(value) ? '-' : `${figure(value)} (${range(interval)})`;
}

function most(confirmations: readonly Confirmation[], asking: Asking, what: 'removed' | 'added'): string {
  const codes = reviewsOf(confirmations, asking).flatMap((review) => review[what]);
  const counted = [...Map.groupBy(codes, (code) => code)].map(([code, all]) => ({ code, people: all.length }));
  const lines = counted
    .filter(({ people }) => isShown(people))
    .toSorted((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code, people }) => row([code, 30], [shown(people), 8]));
  return lines.length === 0 ? `No code was ${what} by five people or more.` : lines.join('\n');
}

function reviewsOf(confirmations: readonly Confirmation[], asking: Asking): Review[] {
  return confirmations.flatMap((each) => (each.asking === asking && each.review ? [each.review] : []));
}

function isShown(people: number): boolean {
  return people > 0 && fewerThanFive(people) !== 'hidden';
}

function shown(people: number): string {
  const count = fewerThanFive(people);
  return count === 'hidden' ? '<5' : String(count);
}
