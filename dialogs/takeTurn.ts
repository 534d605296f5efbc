import { afterReference } from './afterReference.ts';
import { afterReminder } from './afterReminder.ts';
import { awayAfter, isAway } from './away.ts';
import { answer } from './answering.ts';
import { ask, askAside, greet, helpText, saying, stoppedMessages } from './asking.ts';
import { answerAside, askAsideAgain } from './asides.ts';
import { isByText } from './byText.ts';
import { concernIn, toldMore, withConcern, withWordsBeside } from './concern.ts';
import { inPeace } from './inPeace.ts';
import { interruptionIn, type Interruption } from './interruptionIn.ts';
import { interrupt, takeBack } from './interruptions.ts';
import type { Message } from './message.ts';
import type { Reply } from './reply.ts';
import { hasPlace, isStopped, journeyOf, withState, wordsOf, type Aside, type Outcome, type Talk } from './talk.ts';

/** Away this long, and a person is welcomed back before the talk goes on: 30 minutes. */
const AWAY_MS = 30 * 60_000;

/** One turn of a talk: pure, a talk and a reply in, what to keep and what to say out. */
export function takeTurn(talk: Talk, reply: Reply): Outcome {
  // A page loaded anew is no reply: what could be taken back before still can.
  const outcome = reply.arrived ? arrive(awayAfter(talk, reply)) : listen(talk, reply);
  return inPeace(talk, reply, offeringBack(outcome));
}

/** Whoever told of harm and comes back, perhaps as the page was lost on the way, is told again where help is. */
function arrive(talk: Talk): Outcome {
  return talk.state.aside === 'after-concern' && !isAway(talk)
    ? askAside(talk, 'after-concern', [{ text: helpText(talk) }], 'again')
    : greet(talk);
}

/** Every message is listened to for harm, before and apart from what it is taken for. */
function listen(talk: Talk, reply: Reply): Outcome {
  const raised = concernIn(talk, reply);
  // What was changed after it was sent answers nothing anew.
  const outcome = reply.edited ? saying(talk, []) : takeReply(talk, reply);
  return raised ? withConcern(talk, outcome, raised) : withWordsBeside(outcome, reply);
}

function takeReply(before: Talk, reply: Reply): Outcome {
  if (reply.reference) return afterReference(before, reply.reference);
  if (reply.takesBack !== undefined && reply.takesBack !== before.state.slip) return sayAgain(before);
  const talk = withState(before, { slip: undefined, beside: undefined });
  const interruption = interruptionIn(talk, reply);
  const { slip, beside } = before.state;
  if (slip !== undefined && isTakingBack(interruption, reply)) return takeBack(talk, slip, beside);
  if (interruption) return interrupt(talk, interruption);
  if (reply.attachment && reply.text === '') return onlyText(talk);
  const { aside } = talk.state;
  if (aside && belongsTo(aside, reply)) return takeAside(talk, aside, reply);
  if (isLateYes(reply, 'forget')) return interrupt(talk, 'forget');
  if (isLateYes(reply, 'start-again')) return interrupt(talk, 'start-again');
  if (isStopped(talk)) return greet(talk);
  if (!hasPlace(talk) || isFirstWord(talk)) return namedPlace(talk, reply) ?? greet(talk);
  if (isFinished(talk) && reply.question === undefined) return greet(talk);
  const reminded = afterReminder(talk, reply);
  if (reminded) return reminded;
  const outcome = answer(talk, reply);
  return { ...outcome, messages: [...welcomeBack(talk), ...outcome.messages] };
}

/** A message already taken in has come again: what was said to it may be lost, so it is said again, and harm heard again. */
export function repeatTurn(talk: Talk, reply: Reply): Outcome {
  const raised = concernIn(talk, reply);
  const outcome = raised ? withConcern(talk, sayAgain(talk), raised) : sayAgain(talk);
  return offeringBack(outcome);
}

/** Where the talk is, also in reply to a button of an old page that takes back what is not the last answer any more. */
function sayAgain(talk: Talk): Outcome {
  return isStopped(talk) ? saying(talk, stoppedMessages(talk)) : ask(talk);
}

/** The word for "back", or the button that takes back; a button that only goes back forgets nothing. */
function isTakingBack(interruption: Interruption | undefined, { command, takesBack }: Reply): boolean {
  return interruption === 'back' && (command === undefined || takesBack !== undefined);
}

/** The very next message after an answer about codes offers to take it back. */
function offeringBack({ messages, ...outcome }: Outcome): Outcome {
  const { slip } = outcome.talk.state;
  const last = messages.length - 1;
  const offering = messages.map((message, at) => (at === last ? { ...message, takesBack: slip } : message));
  return { ...outcome, messages: slip === undefined ? messages : offering };
}

function takeAside(talk: Talk, aside: Aside, reply: Reply): Outcome {
  if (aside !== 'after-concern') return answerAside(talk, aside, reply) ?? askAsideAgain(talk, aside);
  // Words beside a tick are passed on first.
  // Web Chat sends the label of a button as text too: that is no more than the tap says.
  const isTap = answerAside(talk, aside, { ...reply, options: undefined }) !== undefined;
  const isMore = reply.options !== undefined && reply.text !== '' && !isTap;
  return (isMore ? undefined : answerAside(talk, aside, reply)) ?? toldMore(talk, reply);
}

function belongsTo(aside: string, reply: Reply): boolean {
  return reply.question === undefined || reply.question === aside;
}

/** "Yes, erase" on a page left open while the talk went on elsewhere: asked anew, as nobody must think that it is done. */
function isLateYes({ question, options }: Reply, aside: Aside): boolean {
  return question === aside && options?.[0] === 'yes';
}

function onlyText(talk: Talk): Outcome {
  const message = { text: wordsOf(talk).say('says.only-text') };
  return isStopped(talk) ? saying(talk, [message]) : ask(talk, [message]);
}

/** A poster asks people to text the name of their council: it need not be asked for then. */
function namedPlace(talk: Talk, reply: Reply): Outcome | undefined {
  const isUnknown = talk.state.authority === undefined && isByText(talk);
  return isUnknown ? answerAside(talk, 'authority', reply) : undefined;
}

/** Nothing has been asked yet, so the words cannot be an answer: "hi", or the word on a poster. */
function isFirstWord({ state, response }: Talk): boolean {
  return state.asked === undefined && response === undefined;
}

/** Not what is stored as complete: a newer survey may have a question more. */
function isFinished(talk: Talk): boolean {
  return talk.state.revising === undefined && journeyOf(talk).done;
}

function welcomeBack(talk: Talk): Message[] {
  const last = talk.response?.updatedAt;
  const away = last !== undefined && talk.setting.now().getTime() - Date.parse(last) > AWAY_MS;
  return away ? [{ text: wordsOf(talk).say('says.welcome-back') }] : [];
}
