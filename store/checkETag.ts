import { ConflictError } from './responseStore.ts';

/** One item of bot state. `*`, or no eTag at all, overwrites whatever is there: that is how botbuilder's BotState writes. */
export interface StateItem {
  eTag?: string;
}

/** Throws ConflictError unless `item` may replace what is stored under `key`, whose eTag is `stored`. */
export function checkETag(key: string, item: StateItem, stored: string | undefined): void {
  if (!item.eTag || item.eTag === '*' || item.eTag === stored) return;
  throw new ConflictError(
    `Expected bot state ${key} to have eTag ${item.eTag}, found ${stored ?? 'none'}: read it again and redo the change.`,
  );
}
