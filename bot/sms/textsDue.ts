import { isQuiet, quietEnds } from '../reminders/quietHours.ts';
import type { Text } from '../../store/textStore.ts';

/** At night only those are texted who have just written: 15 minutes. */
const JUST_MS = 15 * 60_000;

/** A text that may go out from `at` on; `more`: others of its talk wait behind it. */
export interface DueText {
  text: Text;
  at: Date;
  more: boolean;
}

/**
 * Of the texts that wait (queued or being sent, oldest first) the next of each talk, with the moment from which it may be
 * tried: a talk's texts go out in order, and by night only replies to somebody who has just written. Pure.
 */
export function textsDue(waiting: readonly Text[], now: Date): DueText[] {
  const talks = Map.groupBy(waiting, ({ talk }) => talk);
  return [...talks.values()].map((texts) => nextOf(texts, now));
}

function nextOf(texts: readonly Text[], now: Date): DueText {
  const replies = texts.filter(({ kind }) => kind === 'reply');
  const more = texts.length > 1;
  // A reminder waits for the morning; the reply to somebody awake must not wait behind it.
  const awake = isQuiet(now) && replies.some((text) => hasJustWritten(text, now));
  const text = awake ? replies[0]! : texts[0]!;
  const due = new Date(text.due);
  return { text, at: awake ? due : quietEnds(due > now ? due : now), more };
}

function hasJustWritten({ heardAt }: Text, now: Date): boolean {
  return heardAt !== undefined && now.getTime() - Date.parse(heardAt) < JUST_MS;
}
