import { createHmac, randomUUID } from 'node:crypto';
import type { Activity } from 'botbuilder-core';
import type { Alert, AlertStore, AlertWords } from '../store/alertStore.ts';
import { ConflictError } from '../store/responseStore.ts';
import { profileOf } from '../survey/profile.ts';
import type { Raised } from './raised.ts';
import { answersOf, type Talk } from './talk.ts';

export interface AlarmParts {
  alerts: AlertStore;
  /** Encrypts the words with a key that the store does not have. */
  seal: (words: AlertWords) => Promise<string>;
  /** Called once an alert is kept, so that people are told now and not only at the next look. */
  alerted: () => void;
  /** Key of the ids. */
  secret: Buffer;
}

/** Makes alerts of what is raised in talks, and tells where the person is helped when that is known later. */
export class Alarm {
  readonly #parts: AlarmParts;

  constructor(parts: AlarmParts) {
    this.#parts = parts;
  }

  /** The alert, sealed and not yet kept. The same message with the same words makes the same alert. */
  async make(raised: Raised, talk: Talk, activity: Activity): Promise<Alert> {
    const { source, kind, urgent, text, evidence, asked } = raised;
    const { respondent, ageBand } = profileOf(answersOf(talk));
    return {
      id: this.#idOf(activity, raised),
      authority: talk.state.authority,
      round: talk.state.round,
      responseId: talk.response?.id,
      ...{ source, kind, urgent, respondent, ageBand },
      channel: talk.channel,
      locale: talk.state.locale,
      sealed: await this.#parts.seal({ text, evidence, asked }),
      at: talk.setting.now().toISOString(),
    };
  }

  /** For a message that changes no response; with one the store keeps both together. */
  async keep(alert: Alert): Promise<void> {
    await this.#parts.alerts.add(alert);
  }

  kept(): void {
    this.#parts.alerted();
  }

  async place(ids: readonly string[], authority: string, at: Date): Promise<void> {
    for (const id of ids) await this.#placeOne(id, authority, at);
    this.#parts.alerted();
  }

  /** Others may be adding events at the same moment. */
  async #placeOne(alert: string, authority: string, at: Date): Promise<void> {
    for (;;) {
      const record = await this.#parts.alerts.find(alert);
      if (!record || record.events.some(({ what }) => what === 'placed')) return;
      const number = record.events.length + 1;
      try {
        return await this.#parts.alerts.record({
          alert,
          number,
          what: 'placed',
          at: at.toISOString(),
          detail: authority,
        });
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  #idOf({ channelId, conversation, id }: Activity, { source, text }: Raised): string {
    // Without an id nobody can tell a repeat from the same words said anew: better two alerts than none.
    const message = JSON.stringify([channelId, conversation.id, id || randomUUID(), source, text]);
    return createHmac('sha256', this.#parts.secret).update(`alert:${message}`).digest('hex');
  }
}
