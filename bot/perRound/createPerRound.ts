import type { Logger } from 'pino';
import type { QuotablePerson } from '../../reports/quotes/quotable.ts';
import type { Clock, Store } from '../../store/store.ts';
import { PerRound } from './perRound.ts';
import { readConfirmed, type ConfirmedInRound } from './readConfirmed.ts';
import { readUnread, type Unread } from './readUnread.ts';
import { MOST_PEOPLE, readQuotable } from './readQuotable.ts';

/** What staff pages show of the responses of a round beside its figures. */
export interface ReadPerRound {
  /** People who may be quoted. */
  quotable: PerRound<QuotablePerson[]>;
  /** What people made of the coder's codes. */
  confirmed: PerRound<ConfirmedInRound>;
  /** Whose answers nobody has read. */
  unread: PerRound<Unread[]>;
}

/** Unread responses that are remembered: an id and a time each. */
const UNREAD = 100_000;
/** Rounds whose counts are remembered. */
const ROUNDS = 200;

export function createPerRound({ store, log, now }: { store: Store; log: Logger; now?: Clock }): ReadPerRound {
  return {
    quotable: new PerRound({
      read: (round) => readQuotable(round, store),
      sizeOf: (people) => people.length + 1,
      room: 3 * (MOST_PEOPLE + 1),
      ...{ log, now },
    }),
    confirmed: new PerRound({
      read: (round) => readConfirmed(round, store),
      sizeOf: () => 1,
      room: ROUNDS,
      ...{ log, now },
    }),
    unread: new PerRound({
      read: (round) => readUnread(round, store),
      sizeOf: (found) => found.length + 1,
      room: UNREAD,
      ...{ log, now },
    }),
  };
}
