import { registerOf, profileOf } from '../../survey/profile.ts';
import { wordsFor } from '../../locales/words.ts';
import { ConflictError, type Response, type ResponseStore } from '../../store/responseStore.ts';
import type { Contacts } from '../contacts/contacts.ts';
import { isQuiet } from './quietHours.ts';
import type { Contact, Reachable, Reaching, Reminder } from './reaching.ts';

export interface RemindParts {
  responses: Pick<ResponseStore, 'save'>;
  contacts: Pick<Contacts, 'find' | 'forget'>;
  ways: readonly Reaching[];
  now: () => Date;
}

export interface RemindOptions {
  /** Only people of this channel. */
  channel?: Reachable;
  /** Whole days since they last said something. */
  after: number;
  /** Nobody is written to, and nothing is kept. */
  dryRun: boolean;
}

/** How many people of a round, by what came of it. */
export interface Reminded {
  /** Not finished, and silent for long enough. */
  due: number;
  sent: number;
  /** Reminded before. */
  before: number;
  /** Nowhere to write to, as on the chat page. */
  nowhere: number;
  /** Cannot be written to any more. */
  gone: number;
  /** Not sent now: the channel was busy, they wrote at this moment, or night came. */
  later: number;
}

const DAY_MS = 24 * 60 * 60_000;

/** Reminds everybody once who began, did not finish and has been silent since; stops where night begins. */
export async function remindRound(
  responses: AsyncIterable<Response>,
  parts: RemindParts,
  options: RemindOptions,
): Promise<Reminded> {
  const counts: Reminded = { due: 0, sent: 0, before: 0, nowhere: 0, gone: 0, later: 0 };
  const silentSince = parts.now().getTime() - options.after * DAY_MS;
  for await (const response of responses) {
    if (response.status !== 'open' || Date.parse(response.updatedAt) > silentSince) continue;
    counts.due++;
    counts[await remindOne(response, parts, options)]++;
  }
  return counts;
}

async function remindOne(
  response: Response,
  parts: RemindParts,
  { channel, dryRun }: RemindOptions,
): Promise<keyof Reminded> {
  if (response.remindedAt !== undefined) return 'before';
  const contact = await parts.contacts.find(response, channel);
  const way = contact && parts.ways.find((each) => each.reaches(contact));
  if (!way) return 'nowhere';
  if (dryRun) return 'sent';
  return isQuiet(parts.now()) ? 'later' : await send(response, { way, contact }, parts);
}

/** Kept as reminded before it is sent: a crash in between costs a reminder, and nobody gets two. */
async function send(
  response: Response,
  { way, contact }: { way: Reaching; contact: Contact },
  { responses, contacts, now }: RemindParts,
): Promise<keyof Reminded> {
  const marked = await saved(responses, { ...response, remindedAt: now().toISOString() });
  if (!marked) return 'later';
  const reached = await way.remind(contact, reminderFor(response));
  if (reached === 'later') await saved(responses, { ...marked, remindedAt: undefined });
  if (reached === 'gone') await contacts.forget(response.talks ?? []);
  return reached;
}

/** Undefined: the person has just said something, so there is nothing to remind them of. */
async function saved(responses: RemindParts['responses'], response: Response): Promise<Response | undefined> {
  try {
    return await responses.save(response);
  } catch (error) {
    if (error instanceof ConflictError) return undefined;
    throw error;
  }
}

/** No question and no council: the telephone may be in other hands. */
function reminderFor({ locale, answers }: Response): Reminder {
  const words = wordsFor(locale, registerOf(profileOf(answers)));
  return { words, messages: [{ text: words.say('says.reminder'), offers: ['carry-on', 'stop'] }] };
}
