import type { TurnContext } from 'botbuilder-core';

const KEPT = Symbol('kept');

/** What the person said is stored: whatever fails after this, they must not be asked to say it again. */
export function markKept({ turnState }: TurnContext): void {
  turnState.set(KEPT, true);
}

export function isKept({ turnState }: TurnContext): boolean {
  return turnState.get<boolean | undefined>(KEPT) === true;
}
