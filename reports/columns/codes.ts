import { codeFrame } from '../../coding/codeFrame.ts';
import type { Answers } from '../../survey/answer.ts';
import type { Topic } from '../../survey/coding.ts';
import { finalCodes, proposedCodes, reviewOn, wordsOn } from '../../survey/review.ts';
import { fromAnswers, values, type Cell, type Column } from '../column.ts';

const topics: readonly Topic[] = ['difference', 'improve'];
const codes = codeFrame.codes.map(({ id, label }) => ({ value: id, label }));

/** What the coder made of the words, and what the person made of that. */
export const codeColumns: Column[] = [
  ...aboutTopic('difference', 'what difference the support has made'),
  ...aboutTopic('improve', 'what would make services better'),
  {
    name: 'coding',
    type: 'json',
    description: 'Each code the coder gave: question, code, confidence (0 to 1) and the words it rests on (evidence).',
    cell: fromAnswers(codingOf),
  },
  versions('frame', 'Version of the code frame the codes are from.'),
  versions('coder', 'Version of the coder that proposed them.'),
];

function aboutTopic(topic: Topic, about: string): Column[] {
  const column = (part: string, description: string, find: (answers: Answers) => Cell): Column => ({
    name: `${topic}_${part}`,
    type: 'list',
    description,
    values: codes,
    cell: fromAnswers(find),
  });
  return [
    column(
      'codes',
      `Codes that count for ${about}: confirmed and added, or proposed where nobody confirmed.`,
      (answers) => finalCodes(answers, topic),
    ),
    column('proposed', 'Codes the coder proposed.', (answers) => proposedCodes(answers, topic)),
    {
      name: `${topic}_reviewed`,
      type: 'text',
      description: 'Whether the person said if the proposed codes were right.',
      values: values('yes', 'no'),
      cell: fromAnswers((answers) => reviewed(answers, topic)),
    },
    column('confirmed', 'Proposed codes the person kept.', (answers) => reviewOn(answers, topic)?.confirmed),
    column('added', 'Codes the person added.', (answers) => reviewOn(answers, topic)?.added),
    column('removed', 'Proposed codes the person took out.', (answers) => reviewOn(answers, topic)?.removed),
  ];
}

/** Undefined where there are no words to review. */
function reviewed(answers: Answers, topic: Topic): string | undefined {
  if (wordsOn(answers, topic).length === 0) return undefined;
  return reviewOn(answers, topic) ? 'yes' : 'no';
}

function codingOf(answers: Answers): object[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    answer?.kind === 'text' ? answer.coding.codes.map((given) => ({ question, ...given })) : [],
  );
}

/** Usually one; two when a person came back to their answers after a new version. */
function versions(of: 'frame' | 'coder', description: string): Column {
  const found = (answers: Answers) =>
    topics.flatMap((topic) => wordsOn(answers, topic).map(({ coding }) => coding[of]));
  return {
    name: `${of}_version`,
    type: 'list',
    description,
    cell: fromAnswers((answers) => [...new Set(found(answers))]),
  };
}
