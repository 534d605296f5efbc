import type { Logger } from 'pino';
import type { QuotablePerson } from '../../reports/quotes/quotable.ts';
import type { Clock, Store } from '../../store/store.ts';
import { Remembered } from '../remembered.ts';
import type { Round } from './round.ts';
import { readConfirmed, type ConfirmedInRound } from './readConfirmed.ts';
import { readUnread, type Unread } from './readUnread.ts';
import { MOST_PEOPLE, readQuotable } from './readQuotable.ts';

/** What staff pages show of the responses of a round beside its figures. */
export interface ReadPerRound {
  /** People who may be quoted. */
  quotable: Remembered<Round, QuotablePerson[]>;
  /** What people made of the coder's codes. */
  confirmed: Remembered<Round, ConfirmedInRound>;
  /** Whose answers nobody has read. */
  unread: Remembered<Round, Unread[]>;
}

/** Unread responses that are remembered: an id and a time each. */
const UNREAD = 100_000;
/** Rounds whose counts are remembered. */
const ROUNDS = 200;

export function createPerRound({ store, log, now }: { store: Store; log: Logger; now?: Clock }): ReadPerRound {
  const rounds = {
    keyOf: ({ authority, round }: Round) => JSON.stringify([authority.code, round]),
    failed: 'a round cannot be read, the next who asks tries again',
    ...{ log, now },
  };
  return {
    quotable: new Remembered({
      read: (round) => readQuotable(round, store),
      sizeOf: (people) => people.length + 1,
      room: 3 * (MOST_PEOPLE + 1),
      ...rounds,
    }),
    confirmed: new Remembered({ read: (round) => readConfirmed(round, store), room: ROUNDS, ...rounds }),
    unread: new Remembered({
      read: (round) => readUnread(round, store),
      sizeOf: (found) => found.length + 1,
      room: UNREAD,
      ...rounds,
    }),
  };
}
