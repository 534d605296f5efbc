import { CardFactory, type Activity } from 'botbuilder-core';
import type { Words } from '../../locales/words.ts';
import type { Command } from '../command.ts';
import type { Message, ShownQuestion } from '../message.ts';
import { button, buttons, card, choiceSet, lines, sendButton, textBox } from './cardParts.ts';
import type { Shown } from './shown.ts';
import { inParts } from './inParts.ts';

/** Teams shows at most six actions on a card; longer lists become a choice set. */
const MOST_ACTIONS = 6;
/** Longest text of one message, in UTF-16 units: a card has it twice and must stay under 28 KB. */
const MOST_TEXT = 3000;

export interface CardMessage {
  activity: Partial<Activity>;
  /** What to know of it, so that it can be replaced; undefined: it stays as it is. */
  replaceable?: Omit<Shown, 'id'>;
}

/** Teams: a message with something to tap, as the last always has, is an Adaptive Card (1.5); all else is text. */
export function asCards(messages: Message[], words: Words): CardMessage[] {
  const short = messages.flatMap(inShortMessages);
  const last = short.length - 1;
  return short.map((message, index) => {
    const { question } = message;
    const isLast = index === last;
    const isCard = isLast || question !== undefined || message.link !== undefined;
    const activity = isCard ? cardActivity(questionCard(message, words, isLast)) : textActivity(message.text);
    return { activity, replaceable: replaceable(message) };
  });
}

function replaceable({ question, tells }: Message): CardMessage['replaceable'] {
  if (!question && !tells) return undefined;
  return { ...(question && { asks: question.id, open: true }), ...(tells && { tells }) };
}

export function cardActivity(content: object): Partial<Activity> {
  return { type: 'message', attachments: [CardFactory.adaptiveCard(content)] };
}

function textActivity(text: string): Partial<Activity> {
  return { type: 'message', text, textFormat: 'plain' };
}

/** What somebody has said may be long: the last part has what can be tapped. */
function inShortMessages(message: Message): Message[] {
  const parts = inParts(message.text, MOST_TEXT);
  const { tells } = message;
  return parts.map((text, index) => (index === parts.length - 1 ? { ...message, text } : { text, tells }));
}

function questionCard(
  { text, question, link, offers = [], takesBack }: Message,
  words: Words,
  isLast: boolean,
): object {
  const command = (name: Command) => button(words.say(`page.commands.${name}`), { command: name });
  const beside = [
    ...offers.map(command),
    ...(link ? [{ type: 'Action.OpenUrl', title: link.label, url: link.url }] : []),
    ...(takesBack ? [button(words.say('says.take-back'), { command: 'back', takesBack })] : []),
    // Always there, so that it never has to be looked for.
    ...(isLast ? [command('unsafe')] : []),
  ];
  const { body, actions } = asked(text, question, MOST_ACTIONS - beside.length, words);
  return card(words, text, { body, actions: [...actions, ...beside] });
}

function asked(text: string, question: ShownQuestion | undefined, most: number, words: Words) {
  if (!question) return { body: lines(text), actions: [] };
  const send = sendButton(question, words);
  const box = question.ownWords ? [textBox(words.say('page.own-words'))] : [];
  if (question.kind === 'open')
    return { body: [...lines(text), textBox(words.say('page.your-answer'))], actions: [send] };
  const taps = [...buttons(question), ...(question.ownWords ? [send] : [])];
  if (question.kind === 'choice' && taps.length <= most) return { body: [...lines(text), ...box], actions: taps };
  return { body: [choiceSet(text, question), ...box], actions: [send] };
}
