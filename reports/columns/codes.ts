import { codeFrame } from '../../coding/codeFrame.ts';
import type { Answers, TextAnswer } from '../../survey/answer.ts';
import type { Coding, Topic } from '../../survey/coding.ts';
import { countedCodings, finalCodes, latestCoding, reviewOn, wordsOn } from '../../survey/review.ts';
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
    description:
      'Each code of the newest coding: question, code, confidence (0 to 1: how often the coder in the process is right when it says this), ' +
      'the words it rests on (evidence), who gave it (by: coder or second-coder) and the versions of code frame and coder.',
    cell: fromAnswers((answers) => codesGiven(answers, (answer) => [latestCoding(answer)])),
  },
  {
    name: 'earlier_coding',
    type: 'json',
    description: 'The same for codings before the newest, oldest first; the first is what the person was shown.',
    cell: fromAnswers((answers) => codesGiven(answers, earlierCodings)),
  },
  versions('frame', 'Version of the code frame of the codes that count.'),
  versions(
    'coder',
    'Version of the coder that gave the codes that count, or whose codes the person confirmed or changed.',
  ),
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
    column(
      'proposed',
      'Codes proposed to the person, or those of the newest coding where nobody was asked.',
      (answers) => reviewOn(answers, topic)?.proposed ?? finalCodes(answers, topic),
    ),
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

function earlierCodings({ coding, recodings = [] }: TextAnswer): Coding[] {
  return [coding, ...recodings].slice(0, -1);
}

function codesGiven(answers: Answers, codingsOf: (answer: TextAnswer) => Coding[]): object[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    answer?.kind === 'text' ? codingsOf(answer).flatMap((coding) => codesIn(question, coding)) : [],
  );
}

function codesIn(question: string, { codes, frame, coder }: Coding): object[] {
  return codes.map(({ code, confidence, evidence, by = 'coder' }) => {
    return { question, code, confidence, evidence, by, frame, coder };
  });
}

/** Usually one; several when a person came back to their answers after a new version, or not all were coded again. */
function versions(of: 'frame' | 'coder', description: string): Column {
  const found = (answers: Answers) =>
    topics.flatMap((topic) => countedCodings(answers, topic).map((coding) => coding[of]));
  return {
    name: `${of}_version`,
    type: 'list',
    description,
    cell: fromAnswers((answers) => [...new Set(found(answers))]),
  };
}
