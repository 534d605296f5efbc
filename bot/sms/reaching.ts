import { randomUUID } from 'node:crypto';
import { asPlainText } from '../../dialogs/channels/plainText.ts';
import type { Text, TextStore } from '../../store/textStore.ts';
import type { Authority } from '../../survey/authority.ts';
import { isQuiet } from '../reminders/quietHours.ts';
import type { Contact, Reached, Reaching, Reminder } from '../reminders/reaching.ts';
import { ourNumber } from './ourNumber.ts';
import type { Outbox } from './outbox.ts';

interface ReachingParts {
  texts: TextStore;
  outbox: Outbox;
  authorities: readonly Authority[];
  talkKey: (channel: string, conversationId: string) => string;
  now: () => Date;
}

/** Writes first to people whose texts come through GOV.UK Notify. */
export class NotifyReaching implements Reaching {
  readonly channel = 'sms';
  readonly #parts: ReachingParts;

  constructor(parts: ReachingParts) {
    this.#parts = parts;
  }

  /** Those who came through Azure Bot Service have an address there. */
  reaches({ reference }: Contact): boolean {
    return reference.serviceUrl === undefined;
  }

  async remind({ reference }: Contact, { messages, words }: Reminder): Promise<Reached> {
    const { outbox, authorities, talkKey, now } = this.#parts;
    const talk = talkKey('sms', reference.conversation.id);
    if (await this.#isUnreachable(talk)) return 'gone';
    if (isQuiet(now())) return 'later';
    const text = asPlainText(messages, words)[0]?.text ?? '';
    await outbox.put({
      id: `reminder/${randomUUID()}`,
      talk,
      kind: 'reminder',
      number: reference.user.id,
      sender: ourNumber(reference.bot.id, authorities).sender,
      words: text,
    });
    return 'sent';
  }

  /** The last text to this number could not be delivered, and never will. */
  async #isUnreachable(talk: string): Promise<boolean> {
    let last: Text | undefined;
    for await (const text of this.#parts.texts.list({ talk, states: ['delivered', 'failed'] })) last = text;
    return last?.state === 'failed' && last.why === 'permanent-failure';
  }
}
