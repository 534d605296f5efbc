import type { TurnContext } from 'botbuilder-core';

const STOPPED = Symbol('stopped');

/** The person wants no more messages: what waits to be sent to them must not be sent. */
export function markStopped({ turnState }: TurnContext): void {
  turnState.set(STOPPED, true);
}

export function hasStopped({ turnState }: TurnContext): boolean {
  return turnState.get<boolean | undefined>(STOPPED) === true;
}
