import type { Erasure, ResponseStore } from '../store/responseStore.ts';
import type { Selection } from './selection.ts';

/** How many responses are gone, by reason. */
export type Erased = Record<Erasure['why'], number>;

/** Over all selected rounds together. */
export async function countErased(selection: Selection, store: Pick<ResponseStore, 'countErased'>): Promise<Erased> {
  const total: Erased = { asked: 0, expired: 0 };
  for (const { authority, round } of selection) {
    const counts = await store.countErased({ authority: authority.code, round });
    total.asked += counts.asked;
    total.expired += counts.expired;
  }
  return total;
}
