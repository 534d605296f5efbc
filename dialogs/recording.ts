import { redact } from '../coding/redact.ts';
import type { Answer, Review, TextAnswer } from '../survey/answer.ts';
import { MAX_TEXT } from '../survey/checkAnswer.ts';
import type { ChoiceQuestion, OpenQuestion, Question } from '../survey/question.ts';
import type { Topic } from '../survey/coding.ts';
import { consentVersion } from '../survey/consentVersion.ts';
import { profileOf } from '../survey/profile.ts';
import { without, withAnswer } from '../survey/record.ts';
import { reviewOfList, reviewOfReadBack } from '../survey/reviewing.ts';
import type { Response } from '../store/responseStore.ts';
import { coded, codedAnew, isThin } from './codedText.ts';
import { questionText } from './questionWords.ts';
import type { Reply } from './reply.ts';
import { answersOf, journeyOf, situationOf, withState, type Talk } from './talk.ts';

/** The talk with the options chosen. */
export function withChoice(talk: Talk, question: ChoiceQuestion, options: string[]): Talk {
  const review = question.reviews && reviewOf(talk, question, question.reviews, options);
  const version = question.id === 'consent' ? consentVersion : undefined;
  const kept = keep(talk, question, { kind: 'chosen', options, ...asked(talk, question), version, review });
  const isSomebodyElse = profileOf(answersOf(kept)).respondent !== profileOf(answersOf(talk)).respondent;
  if (!isSomebodyElse) return kept;
  return codedAnew(kept).reduce((each, { open, given }) => keep(each, open, given), kept);
}

function reviewOf(talk: Talk, question: ChoiceQuestion, topic: Topic, options: string[]): Review {
  const situation = situationOf(talk);
  if (question.optionsFrom !== 'codes') return reviewOfReadBack(situation.answers, topic, options[0]!);
  const listed = question.options(situation).filter((id) => !question.alone?.includes(id));
  return reviewOfList(situation.answers, topic, listed, options);
}

/** The talk with the person's words, redacted: after a follow-up they are put to those said before. */
export function withText(talk: Talk, question: OpenQuestion, said: string): Talk {
  const { text } = redact(said, talk.state.locale);
  const earlier = wordsSaid(talk, question.id);
  const whole = earlier?.followUp === 'asked' ? `${earlier.text}\n${text}` : text;
  const words = { kind: 'text', text: whole, language: talk.state.locale, ...asked(talk, question) } as const;
  const given = coded(talk, question, words);
  // One follow-up at most, whatever is said later.
  const followUp = earlier?.followUp ? 'done' : !earlier && isThin(talk, given) ? 'asked' : undefined;
  return keep(talk, question, { ...given, followUp });
}

/** The talk as if a question had not been answered: it is asked again. */
export function withTakenBack(talk: Talk, id: string): Talk {
  const { response } = talk;
  return response ? settled(talk, { ...response, answers: without(response.answers, id) }) : talk;
}

/** The talk with the question left out; words already said stay, without their follow-up. */
export function withSkipped(talk: Talk, question: Question, why: 'person' | 'not-understood'): Talk {
  const earlier = wordsSaid(talk, question.id);
  const left: Answer = { kind: 'skipped', why, ...asked(talk, question) };
  return keep(talk, question, earlier ? { ...earlier, followUp: 'done' } : left);
}

/** The talk with a reply to a question that a newer survey has not; without consent nothing is kept. */
export function withRetired(talk: Talk, id: string, reply: Reply): Talk {
  const words = [reply.text, ...(reply.options ?? [])].filter(Boolean).join(', ').slice(0, MAX_TEXT);
  const { text: said } = redact(words, talk.state.locale);
  if (!talk.response || said === '') return talk;
  const earlier = wordsSaid(talk, id);
  const given: Answer = earlier
    ? { ...earlier, text: `${earlier.text}\n${said}`, followUp: 'done' }
    : { kind: 'retired', text: said, asked: '', at: talk.setting.now().toISOString() };
  return settled(talk, { ...talk.response, answers: { ...talk.response.answers, [id]: given } });
}

export function wordsSaid({ response }: Talk, id: string): TextAnswer | undefined {
  const answer = response?.answers[id];
  return answer?.kind === 'text' ? answer : undefined;
}

function asked(talk: Talk, question: Question): { asked: string; at: string } {
  return { asked: questionText(talk, question, 'ask'), at: talk.setting.now().toISOString() };
}

/** The first answer, consent, starts the response; what the invitation set goes in with it. */
export function keep(talk: Talk, question: Question, given: Answer): Talk {
  const response = talk.response ?? newResponse(talk);
  return settled(talk, { ...response, answers: withAnswer(response.answers, question, given) });
}

/**
 * The talk with a response changed: whether all is answered is worked out, and nothing waits for a reply any more. Once
 * complete it stays so: who changes an answer later may be asked more, and counts whether they reply to that or not.
 */
export function settled(talk: Talk, response: Response): Talk {
  const survey = talk.setting.survey.version;
  const kept = withState({ ...talk, response }, { misses: 0, revising: undefined, asked: undefined });
  const isComplete = response.status === 'complete' || journeyOf(kept).done;
  return { ...kept, response: { ...response, survey, status: isComplete ? 'complete' : 'open' } };
}

function newResponse({ setting, state, invited, personKey, channel }: Talk): Response {
  const now = setting.now();
  return {
    id: setting.newId(),
    authority: state.authority!,
    round: state.round!,
    personKey,
    status: 'open',
    channel,
    locale: state.locale,
    survey: setting.survey.version,
    answers: invited,
    applied: [],
    createdAt: now.toISOString(),
    updatedAt: now.toISOString(),
    expiresAt: now.toISOString(),
    version: 0,
  };
}
