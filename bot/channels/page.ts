import { createHmac } from 'node:crypto';
import type { Activity } from 'botbuilder-core';
import { LRUCache } from 'lru-cache';
import { ulid } from 'ulid';
import { nameOf } from '../../locales/words.ts';
import { ARRIVED } from '../../dialogs/reply.ts';
import type { Limits } from '../limits/limits.ts';
import { waitOf } from '../limits/waitOf.ts';
import type { PageForm } from '../pages/form.ts';
import type { PageVisit } from '../pages/visit.ts';
import type { Talking } from '../talking.ts';
import type { DirectAdapter } from './directAdapter.ts';
import { turnOf, type PageTurn } from './pageTurn.ts';

/** A turn of somebody who may be between a form and the page it leads to, or may send the form again. */
interface Kept {
  turn: PageTurn;
  /** The page that follows the form shows it. */
  follows: boolean;
}

const KEPT = {
  max: 10_000,
  ttl: 5 * 60_000,
  // In characters, because a turn holds all that was told: a few people with very long answers must not fill the memory.
  maxSize: 20_000_000,
  sizeCalculation: ({ turn }: Kept) => JSON.stringify(turn).length,
};

/** The chat page as a channel: forms become activities, replies become what a page shows. */
export class PageChannel {
  readonly #adapter: DirectAdapter;
  readonly #secret: Buffer;
  readonly #keyOf: (visit: PageVisit) => string;
  readonly #kept = new LRUCache<string, Kept>(KEPT);

  constructor(talking: Talking, secret: Buffer) {
    this.#adapter = talking.direct();
    this.#secret = secret;
    this.#keyOf = (visit) => talking.talkKey('page', conversationOf(visit));
    talking.onErasing((talks) => this.#forget(talks));
  }

  /** What was said in reply to the last form, once: for the page that follows it. */
  takeKept(visit: PageVisit): PageTurn | undefined {
    const id = this.#keyOf(visit);
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    return kept?.follows ? kept.turn : undefined;
  }

  async arrive(visit: PageVisit): Promise<PageTurn> {
    return turnOf(await this.#adapter.say(arrivalOf(visit))) ?? { failed: true };
  }

  /** What was said before is not shown to whoever comes next. */
  async leave(visit: PageVisit): Promise<void> {
    this.#kept.delete(this.#keyOf(visit));
    await this.#adapter.say({ ...arrivalOf(visit), value: { left: true } });
  }

  /** Seconds to wait, when too much came from the person or their network address; undefined: the form is taken now. */
  async waitOf(visit: PageVisit, form: PageForm, { messages, forms }: Limits): Promise<number | undefined> {
    return await waitOf(form, [
      [messages, `page/${conversationOf(visit)}`],
      [forms, visit.address],
    ]);
  }

  /**
   * A form sent again says nothing new, so its sender is shown what it led to, or else where the talk is. `follows`: the reply
   * is shown on a page of its own.
   */
  async say(visit: PageVisit, form: PageForm, follows: boolean): Promise<PageTurn> {
    const id = this.#keyOf(visit);
    const turn = turnOf(await this.#adapter.say({ ...activityOf(visit), ...this.#messageOf(form) }));
    if (!turn) return this.#kept.get(id)?.turn ?? (await this.arrive(visit));
    if (!turn.failed) this.#kept.set(id, { turn, follows });
    return turn;
  }

  /** Turns of these talks, and of those that may have seen the same by its reference, which are few. */
  #forget(talks: readonly string[]): void {
    const held = [...this.#kept].filter(([, { turn }]) => !turn.failed && turn.talk.held).map(([talk]) => talk);
    for (const talk of [...talks, ...held]) this.#kept.delete(talk);
  }

  /** The name of a language, as if typed, changes to it in one step. */
  #messageOf(form: PageForm): Partial<Activity> {
    const { language, lang, question, options, command, takesBack, text } = form;
    const message: Partial<Activity> = { type: 'message', id: this.#messageId(form), ...(lang && { locale: lang }) };
    if (language) return { ...message, text: nameOf(language) };
    // Words in the box beside the button are no answer, but they are listened to.
    if (command) return { ...message, text, value: { command, takesBack } };
    return { ...message, text, value: { question, options: options.length > 0 ? options : undefined } };
  }

  /** The same form with the same words is the same message; other words, after going back in the browser, are another. */
  #messageId({ message, question, options, command, takesBack, language, text }: PageForm): string {
    const said = JSON.stringify([question, options, command, takesBack, language, text]);
    return `${message}-${createHmac('sha256', this.#secret).update(said).digest('hex').slice(0, 16)}`;
  }
}

function conversationOf({ visitor, authority }: PageVisit): string {
  return `${visitor.id}/${authority.slug}`;
}

function activityOf(visit: PageVisit): Partial<Activity> {
  return {
    channelId: 'page',
    from: { id: visit.visitor.id, name: '' },
    recipient: { id: 'bot', name: '' },
    conversation: { id: conversationOf(visit), isGroup: false, conversationType: 'personal', name: '' },
    locale: visit.locale,
    channelData: { familyViews: { authority: visit.authority.slug, query: visit.invited, address: visit.address } },
  };
}

function arrivalOf(visit: PageVisit): Partial<Activity> {
  return { ...activityOf(visit), type: 'event', name: ARRIVED, id: ulid() };
}
