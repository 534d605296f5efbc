import type { Answer } from '../survey/answer.ts';
import type { Topic } from '../survey/coding.ts';
import { reviewOn } from '../survey/review.ts';
import { answersOf, journeyOf, type Talk } from './talk.ts';

/** Words that came so lately are still those of whoever is here: 30 minutes. */
const LATELY_MS = 30 * 60_000;

/** The talk joined from elsewhere: what was understood from words said before would tell whoever is here of them. */
export function withoutReadingBackBefore(talk: Talk): Talk {
  const isReviewed = (topic: Topic) => reviewOn(answersOf(talk), topic) !== undefined;
  return marking(talk, (_, topic) => !isReviewed(topic));
}

/** The talk after a turn in which harm was told of: nobody is asked whether that was understood as "calmer". */
export function withoutReadingBackSince(before: Talk, talk: Talk): Talk {
  return marking(talk, (id) => before.response?.answers[id] !== talk.response?.answers[id]);
}

/** The talk by text: what was said some time ago is not read back to whoever holds the telephone now. */
export function withoutReadingBackOfOld(talk: Talk): Talk {
  const before = new Date(talk.setting.now().getTime() - LATELY_MS).toISOString();
  const isReviewed = (topic: Topic) => reviewOn(answersOf(talk), topic) !== undefined;
  return marking(talk, (id, topic) => (answersOf(talk)[id]?.at ?? before) < before && !isReviewed(topic));
}

/** The questions about codes of the words that `isMeant` are left out, and the codes stay the coder's own. */
function marking(talk: Talk, isMeant: (id: string, topic: Topic) => boolean): Talk {
  const { response, setting } = talk;
  if (!response) return talk;
  const mark = (id: string, answer: Answer | undefined) => {
    const question = setting.survey.questions.get(id);
    const isText = answer?.kind === 'text' && question?.kind === 'open';
    return isText && !answer.notReadBack && isMeant(id, question.topic)
      ? { ...answer, notReadBack: true as const }
      : answer;
  };
  const answers = Object.fromEntries(Object.entries(response.answers).map(([id, answer]) => [id, mark(id, answer)]));
  if (Object.entries(answers).every(([id, answer]) => answer === response.answers[id])) return talk;
  const marked = { ...talk, response: { ...response, answers } };
  const isDone = response.status === 'open' && journeyOf(marked).done;
  return isDone ? { ...marked, response: { ...marked.response, status: 'complete' } } : marked;
}
