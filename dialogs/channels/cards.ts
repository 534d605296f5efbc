import { CardFactory, type Activity } from 'botbuilder-core';
import { direction, type Words } from '../../locales/words.ts';
import type { Message, ShownQuestion } from '../message.ts';

/** Teams shows at most six actions on a card; longer lists become a choice set. */
const MOST_ACTIONS = 6;

/** Teams: a message with something to tap, as the last always has, is an Adaptive Card (1.5); all else is text. */
export function asCards(messages: Message[], words: Words): Partial<Activity>[] {
  const last = messages.length - 1;
  return messages.map((message, index) => {
    const { text, question } = message;
    const isLast = index === last;
    const isCard = isLast || (question && question.options.length > 0);
    if (!isCard) return { type: 'message', text, textFormat: 'plain' };
    return { type: 'message', attachments: [CardFactory.adaptiveCard(card(message, words, isLast))] };
  });
}

function card({ text, question, takesBack }: Message, words: Words, isLast: boolean): object {
  const beside = [...(takesBack ? [takeBackButton(takesBack, words)] : []), ...(isLast ? [unsafeButton(words)] : [])];
  const { body, actions } = asked({ text, question }, MOST_ACTIONS - beside.length, words);
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: words.locale,
    rtl: direction(words.locale) === 'rtl',
    speak: text,
    fallbackText: text,
    body: [body],
    actions: [...actions, ...beside],
  };
}

function asked({ text, question }: Message, most: number, words: Words): { body: object; actions: object[] } {
  const plain = { type: 'TextBlock', text, wrap: true };
  if (!question || question.options.length === 0) return { body: plain, actions: [] };
  if (question.kind === 'choice' && question.options.length <= most) return { body: plain, actions: buttons(question) };
  return { body: choiceSet(text, question), actions: [sendButton(question, words)] };
}

function buttons({ id, options }: ShownQuestion): object[] {
  return options.map((option) => ({
    type: 'Action.Submit',
    title: option.label,
    data: { question: id, options: option.id },
  }));
}

function choiceSet(label: string, { kind, options }: ShownQuestion): object {
  return {
    type: 'Input.ChoiceSet',
    id: 'options',
    label,
    style: 'expanded',
    isMultiSelect: kind === 'choices',
    choices: options.map((option) => ({ title: option.label, value: option.id })),
  };
}

function takeBackButton(takesBack: string, words: Words): object {
  return { type: 'Action.Submit', title: words.say('says.take-back'), data: { command: 'back', takesBack } };
}

/** Always there, so that it never has to be looked for. */
function unsafeButton(words: Words): object {
  return { type: 'Action.Submit', title: words.say('page.commands.unsafe'), data: { command: 'unsafe' } };
}

function sendButton({ id }: ShownQuestion, words: Words): object {
  return { type: 'Action.Submit', title: words.say('page.send'), data: { question: id } };
}
