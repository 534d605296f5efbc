import type { DeliveryStatus } from '../notify/notifyApi.ts';
import type { Text } from '../../store/textStore.ts';

/** A phone that could not be reached is tried once more after this time, in ms: it may have been off. */
const AGAIN_AFTER_MS = 60 * 60_000;
/** How often Notify is given a text at most. */
const MOST_SENDS = 2;

/** Ours for one sending of a text: a second one must be told from the first. */
export function referenceOf({ id, sends }: Text): string {
  return `${id}.${sends}`;
}

export function readReference(reference: string): { id: string; sends: number } | undefined {
  const [, id, sends] = /^([0-9a-f]{64})\.(\d)$/u.exec(reference) ?? [];
  return id === undefined ? undefined : { id, sends: Number(sends) };
}

/** The text once Notify has said what became of its last sending. Pure. */
export function afterStatus(text: Text, status: DeliveryStatus, now: Date): Text {
  if (isSettled(text)) return text;
  if (status === 'delivered') return settled(text, 'delivered');
  if (status === 'permanent-failure') return settled(text, 'failed', status);
  if (status !== 'temporary-failure' && status !== 'technical-failure') return { ...text, state: 'sent', tries: 0 };
  if (text.sends >= MOST_SENDS) return settled(text, 'failed', status);
  const due = new Date(now.getTime() + AGAIN_AFTER_MS).toISOString();
  return { ...text, state: 'queued', sends: text.sends + 1, tries: 0, due, why: status };
}

export function isSettled({ state }: Text): boolean {
  return state === 'delivered' || state === 'failed';
}

/** For good: nothing more is to be sent, so number and words go. */
export function settled(text: Text, state: 'delivered' | 'failed', why?: string): Text {
  return { ...text, state, sealed: undefined, why };
}
