import { ActionTypes, type Activity } from 'botbuilder-core';
import type { Words } from '../../locales/words.ts';
import type { Message, ShownQuestion } from '../message.ts';
import { numbered } from './plainText.ts';

type Button = NonNullable<Activity['suggestedActions']>['actions'][number];

/** Web Chat and channels like it: buttons for one choice, numbered text for several. */
export function asSuggestions(messages: Message[], words: Words): Partial<Activity>[] {
  const last = messages.length - 1;
  const unsafe = (index: number) => (index === last ? [unsafeButton(words)] : []);
  return messages.map((message, index) => {
    const { question, takesBack } = message;
    const isButtons = question?.kind === 'choice';
    const text = isButtons ? message.text : numbered(message, words);
    const answers = isButtons ? buttons(question) : [];
    const actions = [...answers, ...(takesBack ? [takeBackButton(takesBack, words)] : []), ...unsafe(index)];
    return {
      type: 'message',
      text,
      textFormat: 'plain',
      ...(actions.length > 0 && { suggestedActions: { to: [], actions } }),
    };
  });
}

/** With the last message, whatever it asks: channels show only the newest suggestions. */
function unsafeButton(words: Words): Button {
  const label = words.say('page.commands.unsafe');
  return { type: ActionTypes.MessageBack, title: label, displayText: label, text: label, value: { command: 'unsafe' } };
}

function takeBackButton(takesBack: string, words: Words): Button {
  const label = words.say('says.take-back');
  const value = { command: 'back', takesBack };
  return { type: ActionTypes.MessageBack, title: label, displayText: label, text: label, value };
}

function buttons({ id, options }: ShownQuestion): Button[] {
  return options.map((option) => ({
    type: ActionTypes.MessageBack,
    title: option.label,
    displayText: option.label,
    text: option.label,
    value: { question: id, options: [option.id] },
  }));
}
