import { ConflictError } from '../../store/responseStore.ts';
import type { Text, TextStore } from '../../store/textStore.ts';
import type { NotifyApi } from '../notify/notifyApi.ts';
import { NotifyError } from '../notify/transport.ts';
import { afterStatus, referenceOf, settled } from './delivery.ts';
import type { TextSeal } from './seal.ts';

/** Longest that a try without a result is waited for: its process has ended. Well over what Notify has to answer. In ms. */
const UNRESOLVED_MS = 2 * 60_000;
/** A question that is a day old helps nobody: it is marked failed. In ms. */
const TOO_OLD_MS = 24 * 60 * 60_000;
/** After no answer Notify may still be at it: it is asked about the text no sooner than this. In ms. */
const LOOK_AFTER_MS = 60_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export interface SendParts {
  texts: TextStore;
  api: NotifyApi;
  seal: TextSeal;
  now: () => Date;
  /** From 0 up to 1. */
  random: () => number;
}

/**
 * Tries one text that is due, unless another process does. Never gives Notify a text twice: after a try whose end is not
 * known, Notify is asked first whether it has it. Throws only when the store fails.
 */
export async function sendText(text: Text, parts: SendParts): Promise<void> {
  const { texts, now } = parts;
  try {
    const due = new Date(now().getTime() + UNRESOLVED_MS).toISOString();
    const claimed = await texts.save({ ...text, state: 'sending', due });
    // A crash in a try leaves `sending` behind.
    const mayBeThere = text.state === 'sending' || text.tries > 0;
    await texts.save(await tried(claimed, mayBeThere, parts));
  } catch (error) {
    // Another process is at it, or Notify has already told what became of it.
    if (!(error instanceof ConflictError)) throw error;
  }
}

async function tried(text: Text, mayBeThere: boolean, parts: SendParts): Promise<Text> {
  const { api, seal, now } = parts;
  try {
    const status = mayBeThere ? await api.statusOf(referenceOf(text)) : undefined;
    if (status !== undefined) return afterStatus(text, status, now());
    if (now().getTime() - Date.parse(text.at) > TOO_OLD_MS) return settled(text, 'failed', text.why ?? 'too old');
    const words = text.sealed === undefined ? undefined : await seal.open(text.sealed);
    if (!words) return settled(text, 'failed', 'sealed with a key that is not in the settings');
    await api.send({ ...words, reference: referenceOf(text) });
    return { ...text, state: 'sent', tries: 0, why: undefined };
  } catch (error) {
    if (!(error instanceof NotifyError)) throw error;
    return refused(text, error, parts);
  }
}

function refused(text: Text, { status, message }: NotifyError, { now, random }: SendParts): Text {
  // A wrong number or template is as wrong the next time; a wrong key (401, 403) is tried again.
  // Its words stay for some days, so that it can be sent once the settings are put right.
  if (status === 400) return { ...text, state: 'failed', why: message };
  const tries = text.tries + 1;
  const longest = Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
  const wait = longest * (0.5 + random() / 2);
  const isSurelyNot = status === 429 || status === 401 || status === 403;
  const due = new Date(now().getTime() + (isSurelyNot ? wait : Math.max(wait, LOOK_AFTER_MS)));
  return { ...text, state: 'queued', tries, due: due.toISOString(), why: message };
}
