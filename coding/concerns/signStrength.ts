import type { ConcernKind } from './kinds.ts';
import type { FoundSign, Signs } from './findSigns.ts';

/** What one sign of harm that goes on says, by how sure its phrase is. */
const says = { sure: 1, hint: 0.3, over: 0.4 };
/** What several signs of one kind add, and what the end of the harm takes away. */
const together = 0.25;
const resolved = 0.5;
const hintTogether = 0.4;
const most = 3;

/** How strongly the phrases found in a message tell of harm: 0 for none, about 1 for one sure phrase. */
export function strengthOf({ signs, isResolved, goesOn }: Signs): number {
  const live = signs.filter(({ isDenied, isOver }) => !isDenied && !isOver);
  const over = signs.some((sign) => isSure(sign) && sign.isOver && !sign.isDenied);
  return (
    (live.some(isSure) ? says.sure : 0) +
    (live.some((sign) => !isSure(sign)) ? says.hint : 0) +
    (over ? says.over : 0) +
    together * strongestKind(live) -
    (isResolved && !goesOn ? resolved : 0)
  );
}

/** What they say for one kind. */
export function strengthFor(kind: ConcernKind, signs: readonly FoundSign[]): number {
  const own = signs.filter((sign) => sign.kind === kind && !sign.isDenied);
  return Math.min(
    most,
    own.reduce((sum, sign) => sum + (isSure(sign) ? says.sure : says.hint), 0),
  );
}

/** Signs of one kind add up to more than signs of several. */
function strongestKind(signs: readonly FoundSign[]): number {
  const sums = new Map<ConcernKind, number>();
  for (const sign of signs) sums.set(sign.kind, (sums.get(sign.kind) ?? 0) + (isSure(sign) ? 1 : hintTogether));
  return Math.min(most, Math.max(0, ...sums.values()));
}

function isSure({ strength }: FoundSign): boolean {
  return strength !== 'hints';
}
