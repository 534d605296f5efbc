import type { Answer, TextAnswer } from '../survey/answer.ts';
import { checkAnswer, MAX_TEXT } from '../survey/checkAnswer.ts';
import { isSettled } from '../survey/journey.ts';
import { plain } from '../survey/matchOptions.ts';
import type { ChoiceQuestion, OpenQuestion, Question } from '../survey/question.ts';
import { profileOf } from '../survey/profile.ts';
import { withAnswer } from '../survey/record.ts';
import { reviewFor } from '../survey/review.ts';
import { ask, saying } from './asking.ts';
import { lexiconOf, namedOptions, questionText, shownOptions } from './questionWords.ts';
import type { Reply } from './reply.ts';
import { changeable, journeyOf, situationOf, withState, wordsOf, type Outcome, type Talk } from './talk.ts';

/** Takes a reply as the answer to the question it belongs to, and goes on to what is due next. */
export function answer(talk: Talk, reply: Reply): Outcome {
  const id = repliesTo(talk, reply);
  if (id === undefined) return ask(talk);
  const question = talk.setting.survey.questions.get(id);
  if (!question) return ask(keep(talk, id, retired(talk, reply)));
  const options = question.kind === 'open' ? [] : namedOptions(talk, id, shownOptions(talk, question));
  const checked = checkAnswer(question, reply, options, lexiconOf(talk));
  if (checked.kind === 'problem') return misunderstood(talk, question, checked.problem);
  if (checked.kind === 'text') return ask(recordText(talk, question as OpenQuestion, checked.text));
  return recordChoice(talk, question as ChoiceQuestion, checked.options);
}

/**
 * A button names its question; typed words belong to the question asked last, even when a new version has moved or
 * removed it since. A late tap on a question that is not theirs to change any more is not an answer.
 */
function repliesTo(talk: Talk, reply: Reply): string | undefined {
  const { asked, revising } = talk.state;
  const next = journeyOf(talk).next?.id;
  const due = revising ?? (asked !== undefined && !isSettled(talk.response?.answers[asked]) ? asked : next);
  if (reply.question === undefined || reply.question === due) return due;
  return changeable(talk).includes(reply.question) ? reply.question : undefined;
}

function retired(talk: Talk, reply: Reply): Answer {
  const text = [reply.text, ...(reply.options ?? [])].filter(Boolean).join(', ');
  return { kind: 'retired', text, asked: '', at: talk.setting.now().toISOString() };
}

/** Asked again in other words, at most twice, then left with a kind word. */
function misunderstood(talk: Talk, question: Question, problem: 'not-understood' | 'too-long'): Outcome {
  const words = wordsOf(talk);
  if (problem === 'too-long')
    return ask(talk, [{ text: words.say('says.too-long', { max: MAX_TEXT }), problem: true }]);
  const misses = talk.state.misses + 1;
  const again = withState(talk, { misses });
  if (misses <= 2 || question.required) {
    return ask(again, [{ text: words.say('says.not-understood'), problem: true }], misses === 1 ? 'again' : 'simply');
  }
  return skip(again, question, 'not-understood');
}

/** Leaves a question. A settled answer that was to be changed stays as it was; so do words that wait for a follow-up. */
export function skip(talk: Talk, question: Question, why: 'person' | 'not-understood'): Outcome {
  const words = wordsOf(talk);
  if (question.required && !talk.state.revising)
    return ask(talk, [{ text: words.say('says.cannot-skip'), problem: true }], 'again');
  const message = { text: words.say(why === 'person' ? 'says.skipped' : 'says.skipped-kindly') };
  const earlier = talk.response?.answers[question.id];
  if (talk.state.revising) return ask(withState(talk, { revising: undefined, misses: 0 }), [message]);
  const settled: Answer =
    earlier?.kind === 'text'
      ? { ...earlier, followUp: 'done' }
      : { kind: 'skipped', why, asked: questionText(talk, question, 'ask'), at: talk.setting.now().toISOString() };
  return ask(keep(talk, question.id, settled), [message]);
}

function recordChoice(talk: Talk, question: ChoiceQuestion, options: string[]): Outcome {
  const words = wordsOf(talk);
  if (options[0] === question.refusal) {
    const refusal = question.id === 'consent' ? 'says.declined' : 'says.not-now';
    return saying(withState(talk, { stopped: true, misses: 0 }), [{ text: words.say(refusal) }]);
  }
  const given: Answer = {
    kind: 'chosen',
    options,
    asked: questionText(talk, question, 'ask'),
    at: talk.setting.now().toISOString(),
    review: reviewOf(talk, question, options),
  };
  const kept = keep(talk, question.id, given);
  return ask(question.id === 'respondent' ? recoded(kept) : kept);
}

function reviewOf(talk: Talk, question: ChoiceQuestion, options: string[]): ReturnType<typeof reviewFor> {
  if (!question.reviews || options[0] === 'not-quite') return undefined;
  const { answers } = situationOf(talk);
  return reviewFor(answers, question.reviews, question.optionsFrom === 'codes' ? options : undefined);
}

function recordText(talk: Talk, question: OpenQuestion, text: string): Talk {
  const earlier = talk.response?.answers[question.id];
  const following = earlier?.kind === 'text' && earlier.followUp === 'asked' && talk.state.revising === undefined;
  const whole = following ? `${earlier.text}\n${text}` : text;
  const given = coded(talk, question, {
    kind: 'text',
    text: whole,
    language: talk.state.locale,
    asked: questionText(talk, question, 'ask'),
    at: talk.setting.now().toISOString(),
  });
  const thin = isThin(talk, given);
  const followUp = following ? 'done' : thin && talk.state.revising === undefined ? 'asked' : undefined;
  return keep(talk, question.id, { ...given, followUp });
}

function coded(talk: Talk, { topic }: OpenQuestion, answer: Omit<TextAnswer, 'coding'>): TextAnswer {
  const respondent = profileOf(situationOf(talk).answers).respondent ?? 'child';
  return { ...answer, coding: talk.setting.coder.code(answer.text, { topic, respondent, language: answer.language }) };
}

/** Who speaks decides what their words mean ("I feel calmer"), so earlier words are coded anew. */
function recoded(talk: Talk): Talk {
  const open = [...talk.setting.survey.questions.values()].filter((question) => question.kind === 'open');
  return open.reduce((each, question) => {
    const given = each.response?.answers[question.id];
    return given?.kind === 'text' ? keep(each, question.id, coded(each, question, given)) : each;
  }, talk);
}

/** "good", "idk", or a word or two that say nothing a code could rest on. */
function isThin(talk: Talk, { text, coding }: TextAnswer): boolean {
  if (coding.codes.length > 0) return false;
  const said = plain(text);
  const isListed = wordsOf(talk)
    .list('thin')
    .some((word) => plain(word) === said);
  return isListed || said.split(' ').length <= 2;
}

/** The talk with one more answer. The first one, consent, starts the response; what the invitation set goes in with it. */
function keep(talk: Talk, id: string, given: Answer): Talk {
  const question = talk.setting.survey.questions.get(id);
  const response = talk.response ?? newResponse(talk);
  const answers = question ? withAnswer(response.answers, question, given) : { ...response.answers, [id]: given };
  const kept: Talk = { ...talk, response: { ...response, answers, survey: talk.setting.survey.version } };
  const settled = withState(kept, { misses: 0, revising: undefined, asked: undefined });
  const status = journeyOf(settled).done ? 'complete' : 'open';
  return { ...settled, response: { ...kept.response!, status } };
}

function newResponse({ setting, state, invited, personKey, channel }: Talk): NonNullable<Talk['response']> {
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
    expiresAt: new Date(Date.UTC(now.getUTCFullYear() + 1, now.getUTCMonth(), now.getUTCDate())).toISOString(),
    version: 0,
  };
}
