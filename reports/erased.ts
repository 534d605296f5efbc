import type { Erasure, ResponseStore } from '../store/responseStore.ts';
import type { Selection } from './selection.ts';
import type { ShownCount, SmallNumbers } from './suppression/rules.ts';

/** How many responses are gone, by reason, as it may be shown. */
export type Erased = Record<Erasure['why'], ShownCount>;

/** Over all selected rounds together. */
export async function countErased(
  selection: Selection,
  store: Pick<ResponseStore, 'countErased'>,
  { show }: SmallNumbers,
): Promise<Erased> {
  const total = { asked: 0, expired: 0 };
  for (const { authority, round } of selection) {
    const counts = await store.countErased({ authority: authority.code, round });
    total.asked += counts.asked;
    total.expired += counts.expired;
  }
  return { asked: show(total.asked), expired: show(total.expired) };
}
