import type { Activity } from 'botbuilder-core';
import type { Talk } from './talk.ts';

/** Keeps where somebody who began can be written to, and lets it go when they stop, finish or erase. */
export interface ContactKeeper {
  /** After each turn. Never rejects: a turn is not lost for it. */
  follow(activity: Activity, talk: Talk): Promise<void>;
}
