import type { Activity, TurnContext } from 'botbuilder-core';
import type { Words } from '../locales/words.ts';
import { asCards } from './channels/cards.ts';
import type { Shown } from './channels/shown.ts';
import { asPlainText } from './channels/plainText.ts';
import { asSuggestions } from './channels/suggestions.ts';
import type { Message } from './message.ts';
import type { TalkShown } from './talkShown.ts';

/** Channels of our own, which draw the question themselves from `channelData.question`. */
const OWN_CHANNELS = ['page'];

/**
 * Shapes a turn's messages for the channel and sends them in order, in one call. Gives those that the channel can replace
 * later, with the ids it gave them.
 */
export async function sendMessages(
  context: TurnContext,
  messages: Message[],
  words: Words,
  shown: () => TalkShown,
): Promise<Shown[]> {
  const shaped = shape(context.activity.channelId, messages, words, shown);
  // Nothing to say to an edited message that changed nothing; botbuilder takes an empty list for a mistake.
  if (shaped.length === 0) return [];
  const sent = await context.sendActivities(shaped.map(({ activity }) => ({ ...activity, locale: words.locale })));
  return shaped.flatMap(({ replaceable }, index): Shown[] => {
    const id = sent?.[index]?.id;
    return replaceable && id ? [{ ...replaceable, id }] : [];
  });
}

interface Shaped {
  activity: Partial<Activity>;
  /** What to know of it where the channel can replace it. */
  replaceable?: Omit<Shown, 'id'>;
}

function shape(channel: string, messages: Message[], words: Words, shown: () => TalkShown): Shaped[] {
  if (channel === 'msteams') return asCards(messages, words);
  return plainly(channel, messages, words, shown).map((activity) => ({ activity }));
}

function plainly(channel: string, messages: Message[], words: Words, shown: () => TalkShown): Partial<Activity>[] {
  if (OWN_CHANNELS.includes(channel)) return asOwn(messages, shown());
  const spelled = messages.map(withAddress);
  return channel === 'sms' ? asPlainText(spelled, words) : asSuggestions(spelled, words);
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
