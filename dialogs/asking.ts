import type { Question } from '../survey/question.ts';
import { isAway } from './away.ts';
import { isByText } from './byText.ts';
import type { Message, ShownQuestion } from './message.ts';
import { privacyMessage } from './privacyMessage.ts';
import { withoutReadingBackOfOld } from './readingBack.ts';
import { asideOptions, questionText, shownOptions, takesWords, type Wording } from './questionWords.ts';
import {
  authorityOf,
  hasPlace,
  isAtDoor,
  isStopped,
  journeyOf,
  withState,
  wordsOf,
  type Aside,
  type Outcome,
  type Talk,
} from './talk.ts';

type AskingMessage = Message & { question: ShownQuestion };

/** Says `before` and then whatever is due: an aside, the question being changed, the next question, or the end. */
export function ask(asked: Talk, before: Message[] = [], wording?: Wording): Outcome {
  const talk = isByText(asked) ? withoutReadingBackOfOld(asked) : asked;
  const authority = authorityOf(talk);
  if (!authority) return askAside(talk, 'authority', before);
  if (isAtDoor(talk) && talk.state.revising === undefined) return askAside(talk, 'held', before);
  if (!hasPlace(talk)) {
    return saying(talk, [...before, { text: wordsOf(talk).say('says.closed', { authority: authority.name }) }]);
  }
  const { next } = journeyOf(talk);
  const revised = talk.setting.survey.questions.get(talk.state.revising ?? '');
  const question = revised ?? next;
  return question ? askQuestion(talk, question, before, wording) : farewell(talk, before);
}

/** The follow-up replaces the question while a thin answer waits for it. */
function askQuestion(talk: Talk, question: Question, before: Message[], wording?: Wording): Outcome {
  const answer = talk.response?.answers[question.id];
  const followsUp = answer?.kind === 'text' && answer.followUp === 'asked' && talk.state.revising === undefined;
  const variant = wording ?? (followsUp ? 'follow-up' : talk.state.simply ? 'simply' : 'ask');
  const message = questionMessage(talk, question, variant);
  const told = question.id === 'consent' && !wording ? [...before, privacyMessage(talk)] : before;
  return saying(offering(withState(talk, { asked: question.id, aside: undefined }), message), [...told, message]);
}

function questionMessage(talk: Talk, question: Question, wording: Wording): AskingMessage {
  const open = question.kind === 'open';
  return {
    text: questionText(talk, question, wording),
    ...(!open && question.reviews && { tells: true }),
    question: {
      id: question.id,
      kind: question.kind,
      options: open ? [] : shownOptions(talk, question),
      alone: open ? [] : (question.alone ?? []),
      ...(!open && question.unnumbered && { unnumbered: true }),
      ...(!open && takesWords(question) && { ownWords: true }),
    },
  };
}

export function askAside(talk: Talk, aside: Aside, before: Message[] = [], wording: 'ask' | 'again' = 'ask'): Outcome {
  const text = wordsOf(talk).say(`asides.${aside}.${wording}`);
  // Named, and not numbered: a list of councils would be several texts.
  const options = aside === 'authority' && isByText(talk) ? [] : asideOptions(talk, aside);
  const ownWords = aside === 'after-concern' ? { ownWords: true as const } : {};
  const message: AskingMessage = { text, question: { id: aside, kind: 'choice', options, alone: [], ...ownWords } };
  return saying(offering(withState(talk, { aside }), message), [...before, message]);
}

function offering(talk: Talk, { question }: AskingMessage): Talk {
  return withState(talk, { offered: { to: question.id, options: question.options.map(({ id }) => id) } });
}

/** The end of the journey: thanks, the words to keep, where to get help. */
function farewell(talk: Talk, before: Message[]): Outcome {
  const words = wordsOf(talk);
  const messages = [...before, { text: words.say('says.thanks') }, ...keepingWords(talk), { text: helpText(talk) }];
  return saying(withState(talk, { asked: undefined, aside: undefined, revising: undefined }), messages);
}

/** Numbers to ring, the authority's own among them once it is known. */
export function helpText(talk: Talk): string {
  const words = wordsOf(talk);
  const authority = authorityOf(talk);
  if (!authority) return words.say('says.get-help', { council: '' });
  const { childrensServices, outOfHours } = authority.contacts;
  const council = words.say('says.council-numbers', { authority: authority.name, childrensServices, outOfHours });
  return words.say('says.get-help', { council: `${council} ` });
}

export function saying(talk: Talk, messages: Message[]): Outcome {
  return { talk, erase: false, messages };
}

/** Welcome, welcome back, or the thanks that a finished person gets; a stopped talk stays stopped. */
export function greet(before: Talk): Outcome {
  const talk = withState(before, { aside: undefined });
  const words = wordsOf(talk);
  const authority = authorityOf(talk)?.name ?? '';
  if (isAtDoor(talk)) return ask(talk);
  if (isStopped(talk)) return saying(talk, [{ text: words.say('says.still-stopped') }]);
  if (!talk.response) return ask(talk, authority === '' ? [] : [{ text: words.say('says.welcome', { authority }) }]);
  if (!journeyOf(talk).done || talk.state.revising) return ask(talk, [{ text: words.say('says.welcome-back') }]);
  return saying(talk, [{ text: words.say('says.finished') }, ...keepingWords(talk)]);
}

/** What is kept, and the words that open it again. */
export function stoppedMessages(talk: Talk): Message[] {
  const stopped = { text: wordsOf(talk).say('says.stopped') };
  // By text the one reply to stop is short: they have had the words.
  return talk.response && !isByText(talk) ? [stopped, ...keepingWords(talk)] : [stopped];
}

/** Not for somebody who may be another than the one they were given to. */
function keepingWords(talk: Talk): Message[] {
  return isAway(talk) ? [] : [referenceMessage(talk)];
}

/** The words to keep, with which what was said can be seen, changed, copied and erased from anywhere. */
export function referenceMessage(talk: Talk): Message {
  const { words: reference } = talk.setting.referenceOf(talk.response!);
  return { text: wordsOf(talk).say('says.reference', { reference }) };
}
