import type { ConversationReference } from 'botbuilder-core';
import type { Message } from '../../dialogs/message.ts';
import type { Words } from '../../locales/words.ts';

/** Channels on which people can be written to first. */
export const reachableChannels = ['msteams', 'sms'] as const;
export type Reachable = (typeof reachableChannels)[number];

/**
 * Where somebody who began can be written to. By SMS `user.id` is their number and `bot.id` the number they wrote to;
 * `serviceUrl` is there when they came through Azure Bot Service.
 */
export interface Contact {
  reference: Required<Pick<ConversationReference, 'user' | 'bot' | 'conversation'>> & {
    channelId: Reachable;
    serviceUrl?: string;
  };
}

/** What one reminder says, in the person's language and register: shaped for the channel by whoever sends it. */
export interface Reminder {
  messages: Message[];
  words: Words;
}

/**
 * `later`: surely not sent now, so it may be tried again. `gone`: this person cannot, or must not, be written to any more.
 * What may have been sent, as after a timeout, is `sent`: nobody is reminded twice.
 */
export type Reached = 'sent' | 'later' | 'gone';

/** One way to write first to people who began. */
export interface Reaching {
  readonly channel: Reachable;
  /** Two ways may serve a channel: texts come through Azure Bot Service or GOV.UK Notify. */
  reaches(contact: Contact): boolean;
  /** Never rejects for what one person's channel answers. */
  remind(contact: Contact, reminder: Reminder): Promise<Reached>;
}
