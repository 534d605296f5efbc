import { CardFactory, type Activity } from 'botbuilder-core';
import { direction, type Words } from '../../locales/words.ts';
import type { Message, ShownQuestion } from '../message.ts';

/** Teams shows at most six actions on a card; longer lists become a choice set. */
const MOST_ACTIONS = 6;

/** Teams: a question with options is an Adaptive Card (1.5); all else is text. */
export function asCards(messages: Message[], words: Words): Partial<Activity>[] {
  return messages.map(({ text, question }) => {
    if (!question || question.options.length === 0) return { type: 'message', text, textFormat: 'plain' };
    return { type: 'message', attachments: [CardFactory.adaptiveCard(card(text, question, words))] };
  });
}

function card(text: string, question: ShownQuestion, words: Words): object {
  const few = question.kind === 'choice' && question.options.length <= MOST_ACTIONS;
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    lang: words.locale,
    rtl: direction(words.locale) === 'rtl',
    speak: text,
    fallbackText: text,
    body: [few ? { type: 'TextBlock', text, wrap: true } : choiceSet(text, question)],
    actions: few ? buttons(question) : [sendButton(question, words)],
  };
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

function sendButton({ id }: ShownQuestion, words: Words): object {
  return { type: 'Action.Submit', title: words.say('page.send'), data: { question: id } };
}
