import type { Activity, Storage } from 'botbuilder-core';
import type { Logger } from 'pino';
import type { ContactKeeper } from '../../dialogs/contactKeeper.ts';
import { isStopped, type Talk } from '../../dialogs/talk.ts';
import type { Response } from '../../store/responseStore.ts';
import { SAMPLE_ROUND } from '../../survey/round.ts';
import { errorInLog } from '../errorInLog.ts';
import type { KeyRing } from '../keys.ts';
import { reachableChannels, type Contact } from '../reminders/reaching.ts';
import type { Identities } from '../rights/identities.ts';
import { ContactSeal } from './contactSeal.ts';

interface ContactsParts {
  state: Storage;
  identities: Pick<Identities, 'talks'>;
  keys: KeyRing;
  log: Logger;
}

/**
 * Where people who began can be written to: sealed, beside the state of their talk, for as long as their response is open.
 * It goes when they stop, finish, erase or tell of harm, and cannot be opened once the response has expired.
 */
export class Contacts implements ContactKeeper {
  readonly #parts: ContactsParts;
  readonly #seal: ContactSeal;

  constructor(parts: ContactsParts) {
    this.#parts = parts;
    this.#seal = new ContactSeal(parts.keys);
  }

  /** Answers opened by their reference may be somebody else's: nothing is kept of whoever did. */
  async follow(activity: Activity, talk: Talk): Promise<void> {
    const contact = contactIn(activity);
    const { response, state } = talk;
    if (!contact || !response || state.held || response.round === SAMPLE_ROUND) return;
    const talks = this.#talksOf(activity);
    try {
      if (!mayBeReminded(talk)) return await this.forget(talks);
      const sealed = await this.#seal.close(contact, response.id);
      await this.#parts.state.write({ [keyOf(talks[0]!)]: { sealed, eTag: '*' } });
    } catch (error) {
      this.#parts.log.error({ channel: activity.channelId, error: errorInLog(error as Error) }, 'contact not kept');
    }
  }

  /** The one they spoke from last, of those on `channel` where given. */
  async find({ id, talks = [] }: Response, channel?: string): Promise<Contact | undefined> {
    const items = await this.#parts.state.read(talks.map(keyOf));
    for (const talk of talks.toReversed()) {
      const { sealed } = (items[keyOf(talk)] ?? {}) as { sealed?: string };
      const contact = sealed && ((await this.#seal.open(sealed, id)) as Contact | undefined);
      if (contact && (channel === undefined || contact.reference.channelId === channel)) return contact;
    }
    return undefined;
  }

  /** Of these talks, by the keys they have in bot state. */
  async forget(talks: readonly string[]): Promise<void> {
    await this.#parts.state.delete(talks.map(keyOf));
  }

  /** The person has taken the app away: nothing can be sent there. */
  async left(activity: Activity): Promise<void> {
    await this.forget(this.#talksOf(activity));
  }

  #talksOf({ channelId, conversation }: Activity): string[] {
    return this.#parts.identities.talks(channelId, conversation.id);
  }
}

/** Who told of harm is not written to first: whoever hurts them may hold the telephone. */
function mayBeReminded(talk: Talk): boolean {
  return talk.response?.status === 'open' && !isStopped(talk) && talk.state.concernAt === undefined;
}

function keyOf(talk: string): string {
  return `contact:${talk}`;
}

/** Only what is needed to write to them: no names. In Teams there is nobody to write to without an address of the service. */
function contactIn({ channelId, serviceUrl, conversation, from, recipient }: Activity): Contact | undefined {
  const channel = reachableChannels.find((each) => each === channelId);
  if (!channel || (channel === 'msteams' && !serviceUrl)) return undefined;
  const { id, tenantId, conversationType } = conversation;
  return {
    reference: {
      channelId: channel,
      ...(serviceUrl && { serviceUrl }),
      conversation: { id, tenantId, conversationType, isGroup: false, name: '' },
      user: { id: from.id, name: '' },
      bot: { id: recipient.id, name: '' },
    },
  };
}
