import type { Activity } from 'botbuilder-core';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../store/store.ts';
import type { Pass } from './tokens.ts';

/** Activities kept of one conversation: more than a whole survey has. */
const MOST_ACTIVITIES = 200;
export const KEPT_MS = 30 * 60_000;

/** One line of a conversation, as clients get it. */
export type Shown = Partial<Activity> & { id: string };

/** Activities and where to read on: a number as text. */
export interface ActivitySet {
  activities: Shown[];
  watermark: string;
}

interface Kept {
  /** Number of the newest activity. */
  last: number;
  lines: { number: number; activity: Shown }[];
  /** Ids that clients gave their messages -> ours. */
  taken: Map<string, string>;
  /** May show what somebody's reference opened. */
  showsOthers: boolean;
}

/**
 * What was said in each conversation of late, in the memory of this process: only for clients that read on after a gap. The
 * survey needs none of it, so a restart, or too many at once, loses nothing but what a page that is loaded anew shows again.
 */
export class Conversations {
  readonly #keyOf: (conversation: string) => string;
  readonly #now: Clock;
  readonly #kept: LRUCache<string, Kept>;

  /** `keyOf`: what stands for a conversation in `forget`. */
  constructor(keyOf: (conversation: string) => string, now: Clock) {
    this.#keyOf = keyOf;
    this.#now = now;
    this.#kept = new LRUCache({
      max: 10_000,
      // From the last thing said: after that the phone may be in other hands, and nobody is shown what was said before.
      ttl: KEPT_MS,
      perf: { now },
      ttlResolution: 0,
      // In characters.
      maxSize: 50_000_000,
      sizeCalculation: ({ lines }) =>
        lines.reduce((sum, { activity }) => sum + (activity.text?.length ?? 0) + 1000, 1000),
    });
  }

  /** Whether it is in memory; if not it now is, and empty. */
  begin(pass: Pass): 'known' | 'new' {
    const known = this.#kept.has(this.#keyOf(pass.conv));
    this.#of(pass);
    return known ? 'known' : 'new';
  }

  /** Numbers an activity and keeps it. Gives it back as clients get it, alone. */
  add(pass: Pass, activity: Partial<Activity>): ActivitySet {
    const kept = this.#of(pass);
    const number = kept.last + 1;
    const id = `${pass.conv}|${String(number).padStart(7, '0')}`;
    const shown = { ...activity, id, timestamp: new Date(this.#now()) };
    const lines = [...kept.lines, { number, activity: shown }].slice(-MOST_ACTIVITIES);
    // A new object: the cache weighs no old one again.
    this.#kept.set(this.#keyOf(pass.conv), { ...kept, last: number, lines });
    return { activities: [shown], watermark: String(number) };
  }

  /** All after `watermark` that is still known. */
  after(pass: Pass, watermark: number): ActivitySet {
    const { lines, last } = this.#of(pass);
    const activities = lines.filter(({ number }) => number > watermark).map(({ activity }) => activity);
    return { activities, watermark: String(last) };
  }

  /** Our id of a message that a client has sent before under an id of its own. */
  takenAs(pass: Pass, clientId: string): string | undefined {
    return this.#of(pass).taken.get(clientId);
  }

  take(pass: Pass, clientId: string, id: string): void {
    const { taken } = this.#of(pass);
    taken.set(clientId, id);
    if (taken.size > MOST_ACTIVITIES) taken.delete(taken.keys().next().value!);
  }

  /** A message that did not come through may be sent again. */
  letGo(pass: Pass, clientId: string): void {
    this.#of(pass).taken.delete(clientId);
  }

  /** What is erased may have been shown in a conversation that a reference took to it. */
  markOthers(pass: Pass): void {
    this.#of(pass).showsOthers = true;
  }

  /** Empties these, and those that may have shown the same by its reference, which are few. Numbers go on. */
  forget(talks: readonly string[]): void {
    for (const [key, kept] of this.#kept.entries()) {
      if (talks.includes(key) || kept.showsOthers) kept.lines = [];
    }
  }

  #of(pass: Pass): Kept {
    const key = this.#keyOf(pass.conv);
    const kept = this.#kept.get(key) ?? this.#empty(pass);
    if (!this.#kept.has(key)) this.#kept.set(key, kept);
    return kept;
  }

  /**
   * Numbers begin at the milliseconds since the conversation began, and no one says more than one thing in each: so they go
   * on, unlike any before, where this process does not remember the conversation, and a client's watermark stays good.
   */
  #empty({ begun }: Pass): Kept {
    const last = Math.max(0, this.#now() - begun);
    return { last, lines: [], taken: new Map(), showsOthers: false };
  }
}
