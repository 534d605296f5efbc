import type { Activity } from 'botbuilder-core';
import { ARRIVED } from '../../dialogs/reply.ts';
import type { DirectAdapter } from '../channels/directAdapter.ts';

export interface VisitSettings {
  /** Slug or ONS code. */
  authority?: string;
  /** Query of an invitation link. */
  query?: string;
  /** Bot Framework channel id. */
  channel: string;
  locale: string;
  /** Who speaks; everybody their own talk. */
  person: string;
}

/** One person talking over a channel of this process. */
export interface PersonTalk {
  arrive(): Promise<Partial<Activity>[]>;
  say(message: { text?: string; value?: object; id?: string }): Promise<Partial<Activity>[]>;
}

export function talkAs(adapter: DirectAdapter, settings: VisitSettings): PersonTalk {
  let count = 0;
  const base: Partial<Activity> = {
    channelId: settings.channel,
    from: { id: settings.person, name: '' },
    recipient: { id: 'bot', name: '' },
    conversation: { id: settings.person, name: '', isGroup: false, conversationType: 'personal' },
    locale: settings.locale,
    channelData: { familyViews: { authority: settings.authority, query: settings.query } },
  };
  return {
    arrive: () => adapter.say({ ...base, type: 'event', name: ARRIVED }),
    say: ({ text, value, id = `${++count}` }) => adapter.say({ ...base, type: 'message', id, text, value }),
  };
}
