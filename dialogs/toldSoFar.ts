import { routeOf } from '../survey/journey.ts';
import { finalCodes } from '../survey/review.ts';
import type { Answer } from '../survey/answer.ts';
import { optionLabel, questionText } from './questionWords.ts';
import { situationOf, wordsOf, type Talk } from './talk.ts';

/** One question and what was answered, in the language of now. */
export interface Told {
  id: string;
  asked: string;
  answered: string;
}

/** What the person has said, question by question; a heading first, then what was understood. */
export function toldSoFar(talk: Talk): string[] {
  const words = wordsOf(talk);
  if (!talk.response) return [words.say('says.nothing-to-see')];
  const told = answersTold(talk)
    .filter(({ id }) => !isReview(talk, id))
    .map(({ id, answered }) => `${words.say(`questions.${id}.short`)}: ${answered}`);
  const codes = (['difference', 'improve'] as const).flatMap((topic) => finalCodes(situationOf(talk).answers, topic));
  const named = codes.map((code) => words.say(`codes.${code}`)).join('; ');
  const understood = codes.length > 0 ? [words.say('says.you-said-understood', { codes: named })] : [];
  return [[words.say('says.you-said'), ...told].join('\n\n'), ...understood];
}

/** What came of confirming codes is told once, as what was understood. */
function isReview({ setting }: Talk, id: string): boolean {
  const question = setting.survey.questions.get(id);
  return question !== undefined && question.kind !== 'open' && question.reviews !== undefined;
}

/** Questions with what was answered, in the order asked; also words that still wait for a follow-up. */
export function answersTold(talk: Talk): Told[] {
  if (!talk.response) return [];
  const { answers } = talk.response;
  return routeOf(talk.setting.survey, situationOf(talk)).flatMap(({ id }) => {
    const answer = answers[id];
    return answer && !(answer.kind === 'chosen' && answer.by === 'invitation')
      ? [{ id, asked: askedText(talk, id, answer), answered: answerText(talk, id, answer) }]
      : [];
  });
}

/** Stored wording is in the language of then, so it only stands in for a question that is no more. */
export function askedText(talk: Talk, id: string, { asked }: Answer): string {
  const question = talk.setting.survey.questions.get(id);
  return question ? questionText(talk, question, 'ask') : asked;
}

export function answerText(talk: Talk, id: string, answer: Answer): string {
  const question = talk.setting.survey.questions.get(id);
  if (answer.kind === 'skipped') return wordsOf(talk).say('says.left-out');
  if (answer.kind !== 'chosen') return answer.text;
  if (!question || question.kind === 'open') return answer.options.join(', ');
  return answer.options.map((option) => optionLabel(talk, question, option)).join(', ');
}
