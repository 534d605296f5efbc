import type { TextAnswer } from '../survey/answer.ts';
import { isOneOf, plain } from '../survey/plain.ts';
import { codingContext } from '../survey/codingContext.ts';
import type { OpenQuestion } from '../survey/question.ts';
import { situationOf, wordsOf, type Talk } from './talk.ts';

/** Words with the codes that the coder gives them; codings of other words, or as another person's, go. */
export function coded(talk: Talk, question: OpenQuestion, answer: Omit<TextAnswer, 'coding'>): TextAnswer {
  const context = codingContext(situationOf(talk).answers, question, answer);
  const coding = talk.setting.coder.code(answer.text, context);
  // Who may have told of harm is not asked which gains they meant.
  if (talk.setting.findConcern(answer.text, context).concern)
    return { ...answer, coding: { ...coding, candidates: [] }, drawn: undefined, recodings: undefined };
  const drawn = talk.response && talk.setting.drawnCodes(talk.response.id, question.topic);
  return { ...answer, coding, drawn, recodings: undefined };
}

/** Who speaks decides what their words mean ("I feel calmer"), so all words said before, with the codes they have now. */
export function codedAnew(talk: Talk): { open: OpenQuestion; given: TextAnswer }[] {
  const open = [...talk.setting.survey.questions.values()].filter((question) => question.kind === 'open');
  return open.flatMap((question) => {
    const given = talk.response?.answers[question.id];
    return given?.kind === 'text' ? [{ open: question, given: coded(talk, question, given) }] : [];
  });
}

/** A longer answer is never thin, in UTF-16 units. */
const THIN = 100;

/** "good", "idk", or a word or two that say nothing a code could rest on. */
export function isThin(talk: Talk, { text, coding }: TextAnswer): boolean {
  if (coding.codes.length > 0 || text.length > THIN) return false;
  return isOneOf(text, wordsOf(talk).list('thin')) || plain(text).split(' ').length <= 2;
}
