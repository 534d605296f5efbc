import type { Activity } from 'botbuilder-core';
import { referenceIn } from '../../dialogs/reference.ts';
import { ARRIVED } from '../../dialogs/reply.ts';
import type { Clock } from '../../store/store.ts';
import type { DirectAdapter } from '../channels/directAdapter.ts';
import type { InvitationCodes } from '../invitations/invitationCodes.ts';
import type { Talking } from '../talking.ts';
import { Conversations, type ActivitySet } from './conversations.ts';
import { clientIdOf, type Inbound } from './inbound.ts';
import { Streams } from './streams.ts';
import type { Pass } from './tokens.ts';

/** The bot as people see it. */
const BOT = { id: 'family-views', name: 'Family Views', role: 'bot' };

/** Direct Line as a channel: what clients post becomes turns, and all that is said goes to who listens. */
export class DirectLineChannel {
  readonly streams: Streams;
  readonly #adapter: DirectAdapter;
  readonly #codes: InvitationCodes;
  readonly #conversations: Conversations;

  constructor(talking: Talking, codes: InvitationCodes, now: Clock = Date.now) {
    this.#codes = codes;
    this.#adapter = talking.direct();
    this.#conversations = new Conversations((id) => talking.talkKey('directline', id), now);
    this.streams = new Streams(now);
    talking.onErasing((talks) => this.#conversations.forget(talks));
  }

  /** Somebody has come, for the first time or to a process that does not know of them: they are greeted, or asked again. */
  async arrive(pass: Pass, locale = pass.locale): Promise<'known' | 'new'> {
    const state = this.#conversations.begin(pass);
    if (state === 'new') await this.#turn(pass, { type: 'event', name: ARRIVED, locale });
    return state;
  }

  after(pass: Pass, watermark: number): ActivitySet {
    return this.#conversations.after(pass, watermark);
  }

  /** The id of the message in the conversation. Sent once more under the client's own id, it is the same message. */
  async say(pass: Pass, inbound: Inbound): Promise<string> {
    const clientId = clientIdOf(inbound);
    const before = clientId && this.#conversations.takenAs(pass, clientId);
    if (before) return before;
    const id = this.#show(pass, echoOf(inbound, pass));
    if (clientId) this.#conversations.take(pass, clientId, id);
    if (inbound.type !== 'message') return id;
    if (referenceIn(inbound.text ?? '')) this.#conversations.markOthers(pass);
    let isDone = false;
    try {
      isDone = await this.#turn(pass, { ...messageOf(inbound), id: clientId ?? id }, id);
    } finally {
      if (clientId && !isDone) this.#conversations.letGo(pass, clientId);
    }
    return id;
  }

  /** Whether the turn came through; the replies are shown either way. */
  async #turn(pass: Pass, said: Partial<Activity>, replyToId?: string): Promise<boolean> {
    const replies = await this.#adapter.say({ locale: pass.locale, ...said, ...this.#addressOf(pass) });
    for (const reply of replies) this.#show(pass, { ...shownOf(reply, pass), ...(replyToId && { replyToId }) });
    return !replies.some(({ channelData }) => (channelData as { failed?: true } | undefined)?.failed);
  }

  /** Who says it, where, and for which authority: as the token has it, whatever the client writes. */
  #addressOf({ conv, user, authority, query }: Pass): Partial<Activity> {
    const link = new URLSearchParams(query);
    const invited = authority === undefined ? link : this.#codes.opened(link, authority);
    return {
      channelId: 'directline',
      from: { id: user, name: '' },
      recipient: BOT,
      conversation: { id: conv, isGroup: false, conversationType: 'personal', name: '' },
      channelData: { familyViews: { authority, query: invited.toString() } },
    };
  }

  /** Gives the id it got. */
  #show(pass: Pass, activity: Partial<Activity>): string {
    const set = this.#conversations.add(pass, activity);
    this.streams.send(pass.conv, set);
    return set.activities[0]!.id;
  }
}

function messageOf({ text, value, attachments, locale }: Inbound): Partial<Activity> {
  return {
    type: 'message',
    text: text ?? '',
    value,
    ...(locale && { locale }),
    attachments: attachments?.map(({ contentType }) => ({ contentType: contentType ?? 'application/octet-stream' })),
  };
}

/** What somebody said, as their own client and their other tabs see it. */
function echoOf({ type, text, locale, channelData = {} }: Inbound, { conv, user }: Pass): Partial<Activity> {
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

function shownOf({ type, text, textFormat, locale, suggestedActions }: Partial<Activity>, { conv }: Pass) {
  const conversation = { id: conv } as Activity['conversation'];
  return { type, channelId: 'directline', from: BOT, conversation, text, textFormat, locale, suggestedActions };
}
