import type { Readings } from '../../store/readings.ts';
import type { ResponseStore } from '../../store/responseStore.ts';
import { unreadIn, type UnreadResponse } from '../alerts/unread.ts';
import type { Round } from './round.ts';

/** A response that somebody has to read, without what it says. */
export type Unread = Pick<UnreadResponse, 'responseId' | 'since'>;

export async function readUnread(
  { authority, round }: Round,
  store: { responses: Pick<ResponseStore, 'list'>; readings: Pick<Readings, 'latest'> },
): Promise<Unread[]> {
  const found = await unreadIn(authority, round, store, Date.now());
  return found.map(({ responseId, since }) => ({ responseId, since }));
}
