import type { Activity } from 'botbuilder-core';
import type { Words } from '../../locales/words.ts';
import type { Message } from '../message.ts';

/** One text message for the whole turn, choices numbered: phones deliver several messages in any order. */
export function asPlainText(messages: Message[], words: Words): Partial<Activity>[] {
  const text = messages.map((message) => numbered(message, words)).join('\n\n');
  return text === '' ? [] : [{ type: 'message', text, textFormat: 'plain' }];
}

/** The words of a message with its options numbered, one a line, and how to choose. */
export function numbered({ text, question }: Message, words: Words): string {
  if (!question || question.options.length === 0) return text;
  const lines = question.options.map(({ label }, index) => `${index + 1}. ${label}`);
  const hint = words.say(question.kind === 'choices' ? 'says.choose-numbers' : 'says.choose-number');
  return `${text}\n\n${lines.join('\n')}\n\n${hint}`;
}
