import type { Activity } from 'botbuilder-core';
import { referenceIn } from '../../dialogs/reference.ts';
import { ARRIVED } from '../../dialogs/reply.ts';
import type { Clock } from '../../store/store.ts';
import type { DirectAdapter } from '../channels/directAdapter.ts';
import type { InvitationCodes } from '../invitations/invitationCodes.ts';
import type { Talking } from '../talking.ts';
import { BOT, echoOf, messageOf, shownOf } from './activities.ts';
import { Conversations, type ActivitySet } from './conversations.ts';
import { clientIdOf, type Inbound } from './inbound.ts';
import { Streams } from './streams.ts';
import type { Pass } from './tokens.ts';

const ARRIVAL = { type: 'event', name: ARRIVED };

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
    if (state === 'new') await this.#turn(pass, { ...ARRIVAL, locale });
    return state;
  }

  after(pass: Pass, watermark: number): ActivitySet {
    return this.#conversations.after(pass, watermark);
  }

  /**
   * The id of the message in the conversation. Sent once more under the client's own id, it is the same message. `address`:
   * where it comes from in the network.
   */
  async say(pass: Pass, inbound: Inbound, address: string): Promise<string> {
    const clientId = clientIdOf(inbound);
    const before = clientId && this.#conversations.takenAs(pass, clientId);
    if (before) return before;
    const id = this.#show(pass, echoOf(inbound, pass));
    if (clientId) this.#conversations.take(pass, clientId, id);
    if (inbound.type !== 'message') return id;
    if (referenceIn(inbound.text ?? '')) this.#conversations.markOthers(pass);
    let isDone = false;
    try {
      const message = { ...messageOf(inbound), id: clientId ?? id };
      const came = await this.#turn(pass, message, { address, replyToId: id });
      // Dealt with by a process that is gone, which may have taken the reply with it.
      if (came === 'repeated') await this.#turn(pass, ARRIVAL);
      isDone = came !== 'failed';
    } finally {
      if (clientId && !isDone) this.#conversations.letGo(pass, clientId);
    }
    return id;
  }

  /** What came of the turn; the replies are shown in any case, and to what was dealt with before there are none. */
  async #turn(
    pass: Pass,
    said: Partial<Activity>,
    { address, replyToId }: { address?: string; replyToId?: string } = {},
  ): Promise<'taken' | 'failed' | 'repeated'> {
    const replies = await this.#adapter.say({ locale: pass.locale, ...said, ...this.#sender(pass, address) });
    for (const reply of replies) this.#show(pass, { ...shownOf(reply, pass), ...(replyToId && { replyToId }) });
    if (replies.length === 0) return 'repeated';
    return replies.some(({ channelData }) => (channelData as { failed?: true } | undefined)?.failed)
      ? 'failed'
      : 'taken';
  }

  /** Who says it, where, and for which authority: as the token has it, whatever the client writes. */
  #sender({ conv, user, authority, query }: Pass, address?: string): Partial<Activity> {
    const link = new URLSearchParams(query);
    const invited = authority === undefined ? link : this.#codes.opened(link, authority);
    return {
      channelId: 'directline',
      from: { id: user, name: '' },
      recipient: BOT,
      conversation: { id: conv, isGroup: false, conversationType: 'personal', name: '' },
      channelData: { familyViews: { authority, query: invited.toString(), address } },
    };
  }

  /** Gives the id it got. */
  #show(pass: Pass, activity: Partial<Activity>): string {
    const set = this.#conversations.add(pass, activity);
    this.streams.send(pass.conv, set);
    return set.activities[0]!.id;
  }
}
