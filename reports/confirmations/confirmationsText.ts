import { row, type Cell } from '../../coding/evaluation/table.ts';
import type { Review } from '../../survey/answer.ts';
import { agreementTable, codesTable, compared, inStudysWords } from './agreementTables.ts';
import { reviewsOf, type Asking, type Confirmation, type Said } from './confirmation.ts';
import { hiddenAmong } from './hiding.ts';

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

const notes = [
  'The two shares differ because people say yes to what is read to them: only "not read back" says how good the coder is.',
  "There a person ticks codes in a short list that holds some of the coder's among others, drawn by chance and in random",
  'order; who is asked so is drawn by chance as well.',
  'Precision: confirmed of proposed; disputed ones (not quite right, without saying which) are not confirmed.',
  'Recall: confirmed of confirmed and added, among the codes people saw; it says nothing of codes nobody was shown.',
  'Kappa: over all codes people saw, so not to be compared between the two, whose lists differ; a dash where one side said',
  'the same of all. In brackets: 95 % intervals.',
  '"too few": under ten people; the interval counts people and not codes.',
  'One person counts once for each question. What fewer than five people said is "hidden", and so is what would tell it:',
  'another count beside it, and shares and kappa where fewer than five agree, or find a code wrong, or missing.',
];

const nobody =
  'Nobody was asked yet; people are asked about codes once they have answered an open question in their own words.';

/** How far people and the coder agree, in plain text; nothing in it rests on fewer than five people. */
export function confirmationsText(confirmations: readonly Confirmation[]): string {
  if (confirmations.length === 0) return nobody;
  const sections = [
    ['How people were asked about codes, and what they said', howAsked(confirmations)],
    ['Agreement', agreementTable(confirmations, () => 'all')],
    ['By respondent', agreementTable(confirmations, ({ respondent }) => respondent)],
    ['By question', agreementTable(confirmations, ({ topic }) => topic)],
    ['By version of the coder', agreementTable(confirmations, ({ coder }) => coder)],
    ...compared.map((asking) => [`By code, where ${askings[asking]}`, codesTable(reviewsOf(confirmations, asking))]),
    ...compared.map((asking) => [
      `Removed or disputed most, where ${askings[asking]}`,
      most(confirmations, asking, 'removed'),
    ]),
    ...compared.map((asking) => [`Added most, where ${askings[asking]}`, most(confirmations, asking, 'added')]),
    ['Added most, where no codes were given', most(confirmations, 'none given', 'added')],
  ];
  return [...notes, ...sections.map(([title, text]) => `\n${title}\n\n${text}`)].join('\n');
}

/** Those who left it out stand apart: as part of the sum they could be told from the people under Agreement. */
function howAsked(confirmations: readonly Confirmation[]): string {
  const ways = (Object.keys(said) as Said[]).filter((way) => way !== 'left out');
  const names = [...ways.map((way) => said[way]), said['left out']];
  const lines = (Object.keys(askings) as Asking[]).map((asking) => {
    const asked = confirmations.filter((each) => each.asking === asking);
    const count = (way: Said) => asked.filter((each) => each.said === way).length;
    const counts = [...shown(ways.map(count)), ...shown([count('left out')])];
    const [answered = ''] = shown([asked.length - count('left out')]);
    return row([askings[asking], 42], [answered, 10], ...counts.map((text): Cell => [text, 17]));
  });
  return [row(['', 42], ['answered', 10], ...names.map((name): Cell => [name, 17])), ...lines].join('\n');
}

/** Counts whose sum can be known. */
function shown(counts: readonly number[]): string[] {
  const hidden = hiddenAmong(counts);
  return counts.map((count, at) => (hidden[at] ? 'hidden' : `${count}`));
}

/** Those disputed count as removed here as they do in precision: the difference would tell how many they are. */
const codesOf: Record<'removed' | 'added', (review: Review) => string[]> = {
  removed: ({ proposed, confirmed }) => proposed.filter((code) => !confirmed.includes(code)),
  added: ({ added }) => added,
};

function most(confirmations: readonly Confirmation[], asking: Asking, what: 'removed' | 'added'): string {
  const codes = reviewsOf(confirmations, asking).flatMap(codesOf[what]);
  const counted = [...Map.groupBy(codes, (code) => code)].map(([code, all]) => ({ code, people: all.length }));
  const lines = counted
    .filter(({ people }) => !hiddenAmong([people])[0])
    .toSorted((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1))
    .slice(0, MOST)
    .map(({ code, people }) => `${row([code, 30], [`${people}`, 8])}  ${inStudysWords(code)}`);
  return lines.length === 0 ? `No code was ${what} by five people or more.` : lines.join('\n');
}
