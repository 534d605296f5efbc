import { ActionTypes, type Activity } from 'botbuilder-core';
import type { Words } from '../../locales/words.ts';
import type { Message, ShownQuestion } from '../message.ts';
import { numbered } from './plainText.ts';

/** Web Chat and channels like it: buttons for one choice, numbered text for several. */
export function asSuggestions(messages: Message[], words: Words): Partial<Activity>[] {
  return messages.map((message) => {
    const { question } = message;
    if (question?.kind !== 'choice') return { type: 'message', text: numbered(message, words), textFormat: 'plain' };
    return {
      type: 'message',
      text: message.text,
      textFormat: 'plain',
      suggestedActions: { to: [], actions: buttons(question) },
    };
  });
}

function buttons({ id, options }: ShownQuestion): NonNullable<Activity['suggestedActions']>['actions'] {
  return options.map((option) => ({
    type: ActionTypes.MessageBack,
    title: option.label,
    displayText: option.label,
    text: option.label,
    value: { question: id, options: [option.id] },
  }));
}
