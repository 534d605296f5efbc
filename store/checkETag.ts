import { ConflictError } from './responseStore.ts';

/** One item of bot state, with the eTag it was read with. */
export interface StateItem {
  eTag?: string;
}

/** `*`, or no eTag at all, overwrites whatever is there: that is how botbuilder's BotState writes. Otherwise the eTag to match. */
export function expectedETag({ eTag }: StateItem): string | undefined {
  return eTag && eTag !== '*' ? eTag : undefined;
}

/** Throws ConflictError unless `item` may replace what is stored under `key`, whose eTag is `stored`. */
export function checkETag(key: string, item: StateItem, stored: string | undefined): void {
  const expected = expectedETag(item);
  if (!expected || expected === stored) return;
  throw new ConflictError(
    `Expected bot state ${key} to have eTag ${expected}, found ${stored ?? 'none'}: read it again and redo the change.`,
  );
}
