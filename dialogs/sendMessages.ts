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
  // Nothing to say to an edited message that changed nothing; botbuilder takes an empty list for a mistake.
  if (activities.length === 0) return;
  await context.sendActivities(activities.map((activity) => ({ ...activity, locale: words.locale })));
}

function shape(channel: string, messages: Message[], words: Words, shown: () => TalkShown): Partial<Activity>[] {
  if (OWN_CHANNELS.includes(channel)) return asOwn(messages, shown());
  const spelled = messages.map(withAddress);
  if (channel === 'msteams') return asCards(spelled, words);
  if (channel === 'sms') return asPlainText(spelled, words);
  return asSuggestions(spelled, words);
}

/** Channels make a link of an address. */
function withAddress(message: Message): Message {
  const { text, link } = message;
  return link ? { ...message, text: `${text}\n${link.url}` } : message;
}

function asOwn(messages: Message[], talk: TalkShown): Partial<Activity>[] {
  return messages.map(({ text, link, question, problem, takesBack }, index) => ({
    type: 'message',
    text,
    textFormat: 'plain',
    channelData: { link, question, problem, takesBack, talk: index === messages.length - 1 ? talk : undefined },
  }));
}
