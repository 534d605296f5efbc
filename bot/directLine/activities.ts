import type { Activity } from 'botbuilder-core';
import { readReply, type Reply } from '../../dialogs/reply.ts';
import type { Inbound } from './inbound.ts';
import type { Pass } from './tokens.ts';

/** The bot as people see it. */
export const BOT = { id: 'family-views', name: 'Family Views', role: 'bot' };

/** What somebody said, as the bot takes it. */
export function messageOf({ text, value, attachments, locale }: Inbound): Partial<Activity> {
  return {
    type: 'message',
    text: text ?? '',
    value,
    ...(locale && { locale }),
    attachments: attachments?.map(({ contentType }) => ({ contentType: contentType ?? 'application/octet-stream' })),
  };
}

/** The same, before any turn. */
export function saidIn(inbound: Inbound): Reply {
  return readReply(messageOf(inbound) as Activity);
}

/** What somebody said, as their own client and their other tabs see it. */
export function echoOf({ type, text, locale, channelData = {} }: Inbound, { conv, user }: Pass): Partial<Activity> {
  const { clientActivityID, postBack, messageBack } = channelData ?? {};
  return {
    type,
    channelId: 'directline',
    from: { id: user, name: '', role: 'user' },
    conversation: { id: conv } as Activity['conversation'],
    ...(text && { text, textFormat: 'plain' }),
    ...(locale && { locale }),
    channelData: { clientActivityID, postBack, messageBack: messageBack && { displayText: messageBack.displayText } },
  };
}

/** What the bot said, as clients get it. */
export function shownOf({ type, text, textFormat, locale, suggestedActions }: Partial<Activity>, { conv }: Pass) {
  const conversation = { id: conv } as Activity['conversation'];
  return { type, channelId: 'directline', from: BOT, conversation, text, textFormat, locale, suggestedActions };
}
