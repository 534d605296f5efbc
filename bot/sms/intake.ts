import type { Activity } from 'botbuilder-core';
import type { SeenMessages } from '../../store/seenMessages.ts';
import type { Authority } from '../../survey/authority.ts';
import type { TextReceived } from '../notify/notifyApi.ts';
import { internationalNumber } from './number.ts';
import { ourNumber } from './ourNumber.ts';
import type { TextAdapter } from './textAdapter.ts';

interface IntakeParts {
  adapter: Pick<TextAdapter, 'take'>;
  authorities: readonly Authority[];
  /** The same as the adapter drops repeats by. */
  seen: SeenMessages;
}

/** Takes in texts that people sent, whichever way they came: a text of one id counts once. */
export class TextIntake {
  readonly #parts: IntakeParts;

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Resolves once it is taken in, and what there is to say to it is kept. */
  async take(text: TextReceived): Promise<void> {
    await this.#parts.adapter.take({ ...this.#activityOf(text), type: 'message' });
  }

  /** The person has texted again since, so it answers nothing any more; it is read for harm all the same. */
  async takeLate(text: TextReceived): Promise<void> {
    await this.#parts.adapter.take({ ...this.#activityOf(text), type: 'messageUpdate' });
    await this.#parts.seen.add(keyOf(text));
  }

  isKnown(text: TextReceived): Promise<boolean> {
    return this.#parts.seen.has(keyOf(text));
  }

  #activityOf(text: TextReceived): Partial<Activity> {
    const { from, to } = numbersOf(text);
    const { authority, sender } = ourNumber(to, this.#parts.authorities);
    return {
      channelId: 'sms',
      id: text.id,
      timestamp: new Date(text.at),
      from: { id: from, name: '' },
      recipient: { id: to, name: '' },
      conversation: { id: conversationOf(text), isGroup: false, conversationType: 'personal', name: '' },
      text: text.words,
      channelData: { familyViews: { authority }, sender },
    };
  }
}

function numbersOf({ from, to }: TextReceived): { from: string; to: string } {
  return { from: internationalNumber(from), to: internationalNumber(to) };
}

/** People's talks with two councils are two, although their number is the same. */
function conversationOf(text: TextReceived): string {
  const { from, to } = numbersOf(text);
  return `${from}/${to}`;
}

/** As in DropRepeats. */
function keyOf(text: TextReceived): string {
  return `sms/${conversationOf(text)}/${text.id}`;
}
