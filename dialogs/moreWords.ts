import type { TextAnswer } from '../survey/answer.ts';
import type { Topic } from '../survey/coding.ts';
import type { ChoiceQuestion, OpenQuestion } from '../survey/question.ts';
import { proposedCodes } from '../survey/review.ts';
import { withUnreviewed } from '../survey/reviewing.ts';
import { coded } from './codedText.ts';
import { keep, settled, withChoice, wordsSaid } from './recording.ts';
import { journeyOf, type Talk } from './talk.ts';

/** The talk with more words to the last thing said on a topic; undefined when no code can rest on them. */
export function withMoreWords(talk: Talk, topic: Topic, text: string): Talk | undefined {
  const said = lastSaid(talk, topic);
  if (!said || coded(talk, said.question, { ...said.earlier, text }).coding.codes.length === 0) return undefined;
  return keep(talk, said.question, withWords(talk, said, text));
}

/**
 * The talk with the options chosen from a list of codes, and words of the person's own beside them. Codes of these words
 * that were not on the list are the coder's own.
 */
export function withChoiceAndWords(before: Talk, question: ChoiceQuestion, options: string[], text: string): Talk {
  const talk = withChoice(before, question, options);
  const said = lastSaid(talk, question.reviews!);
  const choice = talk.response?.answers[question.id];
  if (!said || choice?.kind !== 'chosen' || !choice.review) return talk;
  const given = withWords(talk, said, text);
  const answers = { ...talk.response!.answers, [said.question.id]: given };
  const review = withUnreviewed(choice.review, proposedCodes(answers, question.reviews!));
  return settled(talk, { ...talk.response!, answers: { ...answers, [question.id]: { ...choice, review } } });
}

interface Said {
  question: OpenQuestion;
  earlier: TextAnswer;
}

/** The last question on a topic that has been answered in words. */
function lastSaid(talk: Talk, topic: Topic): Said | undefined {
  const said = journeyOf(talk).path.flatMap((id): Said[] => {
    const question = talk.setting.survey.questions.get(id);
    const earlier = wordsSaid(talk, id);
    return earlier && question?.kind === 'open' && question.topic === topic ? [{ question, earlier }] : [];
  });
  return said.at(-1);
}

function withWords(talk: Talk, { question, earlier }: Said, text: string): TextAnswer {
  return coded(talk, question, { ...earlier, text: `${earlier.text}\n${text}` });
}
