import type { Activity } from 'botbuilder-core';
import type { Words } from '../../locales/words.ts';
import type { Message, ShownQuestion } from '../message.ts';

/** One text message for the whole turn, choices numbered: phones deliver several messages in any order. */
export function asPlainText(messages: Message[], words: Words): Partial<Activity>[] {
  const shown = messages.map((message) => numbered(message, words));
  const offer = messages.at(-1)?.takesBack ? [words.say('says.say-back')] : [];
  const text = [...shown, ...offer].join('\n\n');
  return text === '' ? [] : [{ type: 'message', text, textFormat: 'plain' }];
}

/** The words of a message with its options numbered, one a line, and how to choose. */
export function numbered({ text, question }: Message, words: Words): string {
  if (!question || question.options.length === 0) return text;
  const { options, unnumbered } = question;
  const lines = options.map(({ label }, index) => `${unnumbered ? '-' : `${index + 1}.`} ${label}`);
  return `${text}\n\n${lines.join('\n')}\n\n${words.say(hintFor(question))}`;
}

function hintFor({ kind, unnumbered }: ShownQuestion): string {
  if (unnumbered) return 'says.choose-age';
  return kind === 'choices' ? 'says.choose-numbers' : 'says.choose-number';
}
