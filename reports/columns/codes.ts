import type { Answers, TextAnswer } from '../../survey/answer.ts';
import type { Coding, Topic } from '../../survey/coding.ts';
import { countedCodings, latestCoding } from '../../survey/review.ts';
import { fromAnswers, type Column } from '../column.ts';
import { knownConfidence } from '../knownConfidence.ts';

const topics: readonly Topic[] = ['difference', 'improve'];

/** What coders made of the words, and with which versions. */
export const codeColumns: Column[] = [
  {
    name: 'coding',
    label: 'Codes given, with evidence',
    type: 'json',
    description:
      'Each code of the newest coding: question, code, confidence (0 to 1: how often the coder in the process is right when it says this; ' +
      'null for a code that only a second coder thought of), the words it rests on (evidence), who gave it (by: coder or second-coder) and the versions of code frame and coder.',
    cell: fromAnswers((answers) => codesGiven(answers, (answer) => [latestCoding(answer)])),
  },
  {
    name: 'earlier_coding',
    label: 'Codes given before the newest coding',
    type: 'json',
    description: 'The same for codings before the newest, oldest first; the first is what the person was shown.',
    cell: fromAnswers((answers) => codesGiven(answers, earlierCodings)),
  },
  versions('frame', 'Version of the code frame', 'Version of the code frame of the codes that count.'),
  versions(
    'coder',
    'Version of the coder',
    'Version of the coder that gave the codes that count, or whose codes the person confirmed or changed.',
  ),
];

function earlierCodings({ coding, recodings = [] }: TextAnswer): Coding[] {
  return [coding, ...recodings].slice(0, -1);
}

function codesGiven(answers: Answers, codingsOf: (answer: TextAnswer) => Coding[]): object[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    answer?.kind === 'text' ? codingsOf(answer).flatMap((coding) => codesIn(question, coding)) : [],
  );
}

function codesIn(question: string, { codes, frame, coder }: Coding): object[] {
  return codes.map((given) => {
    const { code, evidence, by = 'coder' } = given;
    return { question, code, confidence: knownConfidence(given) ?? null, evidence, by, frame, coder };
  });
}

/** Usually one; several when a person came back to their answers after a new version, or not all were coded again. */
function versions(of: 'frame' | 'coder', label: string, description: string): Column {
  const found = (answers: Answers) =>
    topics.flatMap((topic) => countedCodings(answers, topic).map((coding) => coding[of]));
  return {
    name: `${of}_version`,
    label,
    type: 'list',
    description,
    cell: fromAnswers((answers) => [...new Set(found(answers))]),
  };
}
