import { randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder-core';
import { APP_ID } from './botService.ts';
import type { Sent } from './connector.ts';

const TENANT = '72f988bf-0000-4000-8000-2d7cd011db47';

/** Teams numbers messages by the millisecond in which they came. */
let latestId = Date.now();

export const BOT_ID = `28:${APP_ID}`;

export interface CardContent {
  body: { type: string; id?: string; label?: string; inlines?: { text: string }[]; choices?: { value: string }[] }[];
  actions?: { type: string; title: string; url?: string; data?: Record<string, unknown> }[];
}

/** One person in Teams, and the activities that Teams sends for what they do, in full. */
export class TeamsPerson {
  readonly user: string;
  readonly conversation: string;
  readonly #serviceUrl: string;
  readonly #aadObjectId = randomUUID();

  constructor(serviceUrl: string, name = 'person') {
    this.#serviceUrl = serviceUrl;
    this.user = `29:1${name}`;
    this.conversation = `a:1${name}`;
  }

  says(text: string, change: object = {}): Activity {
    const content = `<p>${text}</p>`;
    const html = { contentType: 'text/html', content };
    return this.#activity({ type: 'message', text, textFormat: 'plain', attachments: [html], ...change });
  }

  /** A tap on a button of a card: what the button holds, with what stands in the boxes. */
  taps(card: Sent, data: object): Activity {
    const legacy = { legacy: { replyToId: card.id } };
    const channelData = { ...this.#channelData(), source: { name: 'message' }, ...legacy };
    return this.#activity({ type: 'message', value: data, replyToId: card.id, channelData });
  }

  /** A tap on a button of type Action.Execute. */
  executes(card: Sent, value: unknown): Activity {
    return this.#activity({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: card.id });
  }

  invokes(name: string, value: object = {}): Activity {
    return this.#activity({ type: 'invoke', name, value });
  }

  edits({ id }: Activity, text: string): Activity {
    const channelData = { ...this.#channelData(), eventType: 'editMessage' };
    return this.#activity({ ...this.says(text), type: 'messageUpdate', id, channelData });
  }

  deletes({ id }: Activity): Activity {
    const channelData = { ...this.#channelData(), eventType: 'softDeleteMessage' };
    return this.#activity({ type: 'messageDelete', id, channelData });
  }

  putsBack({ id, text }: Activity): Activity {
    const channelData = { ...this.#channelData(), eventType: 'undeleteMessage' };
    return this.#activity({ ...this.says(text), type: 'messageUpdate', id, channelData });
  }

  types(): Activity {
    return this.#activity({ type: 'typing' });
  }

  likes({ id }: Sent): Activity {
    return this.#activity({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: id });
  }

  /** The app is put in (`add`), taken away or brought up to date. */
  installs(action: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade'): Activity {
    const channelData = { ...this.#channelData(), settings: { selectedChannel: { id: this.conversation } } };
    return this.#activity({ type: 'installationUpdate', action, channelData });
  }

  isAdded(members: string[] = [this.user, BOT_ID]): Activity {
    const membersAdded = members.map((id) => ({ id, aadObjectId: randomUUID() }));
    return this.#activity({ type: 'conversationUpdate', membersAdded });
  }

  /** The same, in a group chat or a channel of a team. */
  inGroup(activity: Activity, kind: 'groupChat' | 'channel' = 'channel'): Activity {
    const id = `19:${kind}-1@thread.tacv2;messageid=1`;
    const team = { id: '19:team-1@thread.tacv2', aadGroupId: randomUUID(), name: 'Team' };
    const eventType = activity.membersAdded ? 'teamMemberAdded' : undefined;
    return {
      ...activity,
      conversation: { ...activity.conversation, id, isGroup: true, conversationType: kind },
      channelData: { ...this.#channelData(), team, channel: { id: '19:channel-1@thread.tacv2' }, eventType },
    };
  }

  #activity(change: object): Activity {
    const now = new Date().toISOString();
    return {
      id: String(latestId++),
      channelId: 'msteams',
      serviceUrl: this.#serviceUrl,
      timestamp: now,
      localTimestamp: now,
      localTimezone: 'Europe/London',
      rawTimestamp: now,
      from: { id: this.user, name: 'Somebody', aadObjectId: this.#aadObjectId },
      recipient: { id: BOT_ID, name: 'Family Views' },
      conversation: { conversationType: 'personal', tenantId: TENANT, id: this.conversation },
      entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web', timezone: 'Europe/London' }],
      channelData: this.#channelData(),
      locale: 'en-GB',
      ...change,
    } as unknown as Activity;
  }

  #channelData(): object {
    return { tenant: { id: TENANT } };
  }
}

/** The card that a message holds; undefined: it is text. */
export function cardOf({ activity }: Sent): CardContent | undefined {
  return activity.attachments?.[0]?.content as CardContent | undefined;
}

/** All that a message says and offers. */
export function wordsOn(sent: Sent): string {
  const card = cardOf(sent);
  const blocks = card?.body.flatMap(({ inlines = [], label }) => [...inlines.map(({ text }) => text), label ?? '']);
  const titles = card?.actions?.map(({ title }) => `[${title}]`) ?? [];
  return [sent.activity.text ?? '', ...(blocks ?? []), ...titles].filter((text) => text !== '').join('\n');
}

/** What the button for an option of the card sends. */
export function optionOn(sent: Sent, option: string): Record<string, unknown> {
  const actions = cardOf(sent)?.actions ?? [];
  const button = actions.find(({ data }) => data?.options === option);
  if (button) return button.data!;
  const send = actions.find(({ data }) => data?.question !== undefined);
  if (!send) throw new Error(`Expected a card with ${option}, got: ${wordsOn(sent)}`);
  return { ...send.data, options: option };
}
