import { codeFrame } from '../../coding/codeFrame.ts';
import type { Answers, Review } from '../../survey/answer.ts';
import type { Topic } from '../../survey/coding.ts';
import { finalCodes, reviewOn, wordsOn } from '../../survey/review.ts';
import { fromAnswers, oncePerPerson, values, type Cell, type Column } from '../column.ts';

const codes = codeFrame.codes.map(({ id, label }) => ({ value: id, label }));

/** The codes that count, and what the person made of those the coder gave. */
export const reviewColumns: Column[] = [
  ...aboutTopic('difference', 'Difference', 'what difference the support has made'),
  ...aboutTopic('improve', 'Improving services', 'what would make services better'),
];

function aboutTopic(topic: Topic, name: string, about: string): Column[] {
  const review = oncePerPerson((answers) => reviewOn(answers, topic));
  const counted = oncePerPerson((answers) => finalCodes(answers, topic));
  const column = (part: string, label: string, description: string, find: (answers: Answers) => Cell): Column => ({
    name: `${topic}_${part}`,
    label: `${name}: ${label}`,
    type: 'list',
    description,
    values: codes,
    cell: fromAnswers(find),
  });
  return [
    column(
      'codes',
      'codes that count',
      `Codes that count for ${about}: confirmed, added and not asked about; those of the newest coding where the person was ` +
        'not asked or did not answer. Disputed and removed codes do not count.',
      counted,
    ),
    column(
      'proposed',
      'codes the person was asked about',
      "The coder's codes the person was asked about: confirmed, removed and disputed ones together. Those of the newest " +
        'coding where nobody was asked.',
      (answers) => review(answers)?.proposed ?? counted(answers),
    ),
    {
      name: `${topic}_reviewed`,
      label: `${name}: the person reviewed the codes`,
      type: 'text',
      description: 'Whether the person said if the proposed codes were right.',
      values: values('yes', 'no'),
      cell: fromAnswers((answers) => reviewed(answers, topic, review(answers))),
    },
    {
      name: `${topic}_asked_without_proposal`,
      label: `${name}: nothing was read back`,
      type: 'text',
      description:
        'Whether nothing was read back: the person chose from a short list that held codes of the coder among others, in ' +
        'random order. A share of people drawn at random; compare only these with a human coder, as people agree with ' +
        'what is read back to them. Empty where the person was not asked.',
      values: values('yes', 'no'),
      cell: fromAnswers((answers) => askedWithoutProposal(review(answers))),
    },
    column(
      'shown',
      'codes the person saw',
      'All codes the person saw, read back or in a list.',
      (answers) => review(answers)?.shown,
    ),
    column(
      'confirmed',
      'codes the person kept',
      'Proposed codes the person kept.',
      (answers) => review(answers)?.confirmed,
    ),
    column('added', 'codes the person added', 'Codes the person added.', (answers) => review(answers)?.added),
    column(
      'removed',
      'codes the person took out',
      'Proposed codes the person took out.',
      (answers) => review(answers)?.removed,
    ),
    column(
      'disputed',
      'codes that were not quite right',
      'Proposed codes the person found not quite right, without saying which of them are not. They do not count.',
      (answers) => ofReview(review(answers), 'disputed'),
    ),
    column(
      'unreviewed',
      'codes not asked about',
      "Codes of the coder's the person was not asked about, for want of room in a short list. They count as the coder's own.",
      (answers) => ofReview(review(answers), 'unreviewed'),
    ),
  ];
}

function askedWithoutProposal(review: Review | undefined): string | undefined {
  return review && (review.open ? 'yes' : 'no');
}

/** Lists that a review only has where there is something in them. */
function ofReview(review: Review | undefined, list: 'disputed' | 'unreviewed'): Cell {
  return review && (review[list] ?? []);
}

/** Undefined where there are no words to review. */
function reviewed(answers: Answers, topic: Topic, review: Review | undefined): string | undefined {
  if (wordsOn(answers, topic).length === 0) return undefined;
  return review ? 'yes' : 'no';
}
