import { ActivityTypes, type Activity } from 'botbuilder-core';
import { isCommand, type Command } from './command.ts';
import { saidIn } from './saidIn.ts';

/** What one inbound activity says, whatever the channel; nothing after this looks at an activity. */
export interface Reply {
  text: string;
  /** By text: when the channel says that it came, ISO 8601. */
  sentAt?: string;
  /** Set by buttons, cards and forms; never empty. */
  options?: string[];
  /** The question those belong to: an old card may be tapped late. */
  question?: string;
  command?: Command;
  /** With the command `back`: the question whose answer the button takes back, as it may be tapped late. */
  takesBack?: string;
  /** What came of the reference or the code in the words, looked up before the turn. */
  reference?: ReferenceFound;
  /** The person opened or came back to the talk without saying anything. */
  arrived: boolean;
  /** An arrival that is none: they left our own page in a hurry. */
  left: boolean;
  /** The words of an earlier message, changed since. */
  edited: boolean;
  /** A picture, file or voice message, which cannot be read. */
  attachment: boolean;
}

/**
 * `found`: the talk is about that response now. `too-many`: not looked up, after too many wrong ones. `joined`, `no-code`: the
 * same of a code with which somebody goes on here.
 */
export type ReferenceFound = 'found' | 'unknown' | 'too-many' | 'joined' | 'no-code';

/** Event with which our own channels say that somebody has come (back). */
export const ARRIVED = 'arrived';

/** A tap on some cards comes as `invoke`. */
const spoken: string[] = [ActivityTypes.Message, ActivityTypes.MessageUpdate, ActivityTypes.Invoke];

export function readReply(activity: Activity): Reply {
  const value = valueOf(activity);
  const attachments = activity.attachments ?? [];
  return {
    text: textOf(activity, value),
    sentAt: timeOf(activity),
    options: optionsOf(value.options),
    question: typeof value.question === 'string' ? value.question : undefined,
    command: isCommand(value.command) ? value.command : undefined,
    takesBack: typeof value.takesBack === 'string' ? value.takesBack : undefined,
    arrived: !spoken.includes(activity.type),
    left: value.left === true,
    edited: activity.type === String(ActivityTypes.MessageUpdate),
    // Teams adds an HTML copy of each text message as an attachment.
    attachment: attachments.some(({ contentType }) => contentType !== 'text/html'),
  };
}

/** Of texts only: a long one may come in parts. What is no time counts as none, as the words matter more. */
function timeOf({ channelId, timestamp }: { channelId: string; timestamp?: unknown }): string | undefined {
  const isThere = typeof timestamp === 'string' || timestamp instanceof Date;
  if (channelId !== 'sms' || !isThere) return undefined;
  const time = new Date(timestamp);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function valueOf(activity: Activity): Record<string, unknown> {
  const value = fields(activity.value);
  return activity.type === String(ActivityTypes.Invoke) ? fields(fields(value.action).data) : value;
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(activity: Activity, value: Record<string, unknown>): string {
  if (typeof value.text === 'string' && value.text.trim() !== '') return value.text.trim();
  return saidIn(activity);
}

/** A list from our page; one string with commas from a Teams choice set. None chosen is as good as no list. */
function optionsOf(options: unknown): string[] | undefined {
  const list: unknown[] = typeof options === 'string' ? options.split(',') : Array.isArray(options) ? options : [];
  const ids = list.filter((id) => typeof id === 'string').filter((id) => id !== '');
  return ids.length > 0 ? ids : undefined;
}
