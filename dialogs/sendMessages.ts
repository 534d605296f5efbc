import type { Activity, TurnContext } from 'botbuilder-core';
import type { Words } from '../locales/words.ts';
import { asCards } from './channels/cards.ts';
import { asPlainText } from './channels/plainText.ts';
import { asSuggestions } from './channels/suggestions.ts';
import type { Message } from './message.ts';
import type { TalkShown } from './talkShown.ts';

/** Channels of our own, which draw the question themselves from `channelData.question`. */
export const OWN_CHANNELS = ['page'];

/** Shapes a turn's messages for the channel and sends them in order, in one call. */
export async function sendMessages(
  context: TurnContext,
  messages: Message[],
  words: Words,
  shown: () => TalkShown,
): Promise<void> {
  const activities = shape(context.activity.channelId, messages, words, shown);
  await context.sendActivities(activities.map((activity) => ({ ...activity, locale: words.locale })));
}

function shape(channel: string, messages: Message[], words: Words, shown: () => TalkShown): Partial<Activity>[] {
  if (OWN_CHANNELS.includes(channel)) return asOwn(messages, shown());
  if (channel === 'msteams') return asCards(messages, words);
  if (channel === 'sms') return asPlainText(messages, words);
  return asSuggestions(messages, words);
}

function asOwn(messages: Message[], talk: TalkShown): Partial<Activity>[] {
  return messages.map(({ text, question, problem, takesBack }, index) => ({
    type: 'message',
    text,
    textFormat: 'plain',
    channelData: { question, problem, takesBack, talk: index === messages.length - 1 ? talk : undefined },
  }));
}
