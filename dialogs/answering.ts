import { checkAnswer, MAX_TEXT, type Checked } from '../survey/checkAnswer.ts';
import type { NamedOption } from '../survey/matchOptions.ts';
import { plain, plainName } from '../survey/plain.ts';
import type { ChoiceQuestion, Question } from '../survey/question.ts';
import { ask, referenceMessage, saying } from './asking.ts';
import { lexiconFor } from './lexiconFor.ts';
import type { Message } from './message.ts';
import { namedOptions, shownOptions, takesWords } from './questionWords.ts';
import { withChoiceAndWords, withMoreWords } from './moreWords.ts';
import { withChoice, withRetired, withSkipped, withText } from './recording.ts';
import type { Reply } from './reply.ts';
import { withRest, withWordsAt } from './textParts.ts';
import { changeable, dueId, journeyOf, withState, wordsOf, type Outcome, type Talk } from './talk.ts';

/** Takes a reply as the answer to the question it belongs to, and goes on to what is due next. */
export function answer(talk: Talk, reply: Reply): Outcome {
  const id = repliesTo(talk, reply);
  if (id === undefined) return ask(withStray(talk, reply));
  const question = talk.setting.survey.questions.get(id);
  if (!question) return ask(withRetired(talk, id, reply));
  const rest = withRest(talk, reply);
  if (rest === 'too-long') return misunderstood(talk, question, rest);
  if (rest) return ask(rest);
  const retold = withRetold(talk, question, reply);
  if (retold === 'too-long') return misunderstood(talk, question, retold);
  if (retold) return ask(retold);
  const checked = read(talk, question, reply);
  if (checked.kind === 'problem') return misunderstood(talk, question, checked.problem);
  if (checked.kind === 'options') return choose(talk, question as ChoiceQuestion, checked.options, reply);
  return question.kind === 'open' ? ask(withWordsAt(withText(talk, question, checked.text), id, reply)) : ask(talk);
}

/**
 * A button names its question; typed words belong to the question asked last. A late tap on a question that is not theirs
 * to answer any more is not an answer.
 */
function repliesTo(talk: Talk, { question }: Reply): string | undefined {
  if (question === undefined) return dueId(talk);
  const open = [dueId(talk), journeyOf(talk).next?.id, ...changeable(talk)];
  return open.includes(question) ? question : undefined;
}

/** "No, he is happier": words of their own where codes are to be confirmed are put to those said before, and read back. */
function withRetold(talk: Talk, question: Question, { text, options }: Reply): Talk | 'too-long' | undefined {
  if (question.kind === 'open' || !question.reviews || options || text.length > MAX_TEXT) return undefined;
  const named = namedOptions(talk, question.id, shownOptions(talk, question));
  const isChoice =
    checkAnswer({ ...question, explicit: true }, { text }, named, lexiconFor(wordsOf(talk))).kind === 'options';
  return isChoice ? undefined : withMoreWords(talk, question.reviews, withoutLead(text, named));
}

/** Without the "no" that the reply begins with: it is about our reading, and would deny what follows. */
function withoutLead(text: string, named: NamedOption[]): string {
  const said = plain(text).split(' ');
  const leads = named.flatMap(({ words }) => words.map(plainName));
  const spoken = leads.filter((lead) => lead.every((word, at) => said[at] === word));
  return text
    .trim()
    .split(/\s+/u)
    .slice(Math.max(0, ...spoken.map((lead) => lead.length)))
    .join(' ');
}

/** Words typed to a question of ours that is not theirs any more, in a page left open: kept, though they answer nothing. */
function withStray(talk: Talk, reply: Reply): Talk {
  const { question = '', text } = reply;
  const isWords = talk.setting.survey.questions.get(question)?.kind === 'open' && text !== '';
  return isWords ? withRetired(talk, question, reply) : talk;
}

function read(talk: Talk, question: Question, reply: Reply): Checked {
  const options = question.kind === 'open' ? [] : namedOptions(talk, question.id, shownOptions(talk, question));
  return checkAnswer(question, reply, options, lexiconFor(wordsOf(talk)));
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
  return leave(again, question, 'not-understood', words.say('says.skipped-kindly'));
}

/** The person wants to leave a question out. */
export function skip(talk: Talk, question: Question): Outcome {
  const words = wordsOf(talk);
  if (question.required && !talk.state.revising)
    return ask(talk, [{ text: words.say('says.cannot-skip'), problem: true }], 'again');
  return leave(talk, question, 'person', words.say('says.skipped'));
}

/** What people say to codes is a matter of one tap, and so are slips. */
function mayBeSlip(talk: Talk, question: Question): Talk {
  const isAboutCodes = question.kind !== 'open' && question.reviews !== undefined;
  return withState(talk, { slip: isAboutCodes ? question.id : undefined });
}

/** Goes on without an answer. One given earlier stays: what was to be changed, and words that wait for a follow-up. */
function leave(talk: Talk, question: Question, why: 'person' | 'not-understood', left: string): Outcome {
  const kept: Message[] = [{ text: wordsOf(talk).say('says.kept') }];
  if (talk.state.revising) return ask(withState(talk, { revising: undefined, misses: 0 }), kept);
  const hasWords = talk.response?.answers[question.id]?.kind === 'text';
  return ask(mayBeSlip(withSkipped(talk, question, why), question), hasWords ? kept : [{ text: left }]);
}

function choose(talk: Talk, question: ChoiceQuestion, options: string[], { text, options: ticked }: Reply): Outcome {
  if (options[0] !== question.refusal) {
    const hasWords = takesWords(question) && ticked !== undefined && text !== '';
    const chosen = hasWords ? withChoiceAndWords(talk, question, options, text) : withChoice(talk, question, options);
    if (chosen === 'too-long') return misunderstood(talk, question, chosen);
    return ask(mayBeSlip(chosen, question), talk.response ? [] : [referenceMessage(chosen)]);
  }
  const refusal = question.id === 'consent' ? 'says.declined' : 'says.not-now';
  return saying(withState(talk, { stopped: true, misses: 0 }), [{ text: wordsOf(talk).say(refusal) }]);
}
