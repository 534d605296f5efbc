import type { AlertEvent } from './alertStore.ts';
import { ConflictError } from './responseStore.ts';

/** Throws ConflictError unless `event` is the next of an alert that has `recorded` events; undefined: no such alert. */
export function checkNumber({ alert, number }: AlertEvent, recorded: number | undefined): void {
  if (recorded !== undefined && number === recorded + 1) return;
  const next = recorded === undefined ? 'no such alert' : `${recorded + 1} to be next`;
  throw new ConflictError(`Expected event ${number} of alert ${alert} to follow, found ${next}: read it again.`);
}
