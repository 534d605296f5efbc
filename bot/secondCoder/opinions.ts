import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isBelievable } from '../../coding/secondCoder/isBelievable.ts';
import { messagesFor } from '../../coding/secondCoder/prompt.ts';
import { readReply, type Place } from '../../coding/secondCoder/readReply.ts';
import type { CodingContext } from '../../survey/coding.ts';
import { NoOpinionError, type Ask, type Replied } from './ask.ts';
import type { SecondCoderTally } from './tally.ts';

/** Texts whose opinions are remembered: some 300 bytes each. */
const REMEMBERED = 10_000;

/** Where in a redacted text the codes rest that the second coder gives it. Throws NoOpinionError. */
export type FindPlaces = (redacted: string, context: CodingContext) => Promise<Place[]>;

/**
 * Asks about each text once. What is remembered holds no words: the text by its HMAC, evidence by its place in the text. It
 * is gone when the process ends; the codings are in the store by then.
 */
export function rememberingPlaces(ask: Ask, name: string, secret: Buffer, tally: SecondCoderTally): FindPlaces {
  // Promises, so that the same text twice at the same moment is asked about once.
  const remembered = new LRUCache<string, Promise<Place[]>>({ max: REMEMBERED });
  return (redacted, context) => {
    const { topic, respondent } = context;
    const asked = JSON.stringify([name, topic, respondent, redacted]);
    const key = createHmac('sha256', secret).update(asked).digest('base64');
    const known = remembered.get(key);
    if (known) tally.remembered += 1;
    const places = known ?? askFor(redacted, context, ask, tally);
    remembered.set(key, places);
    return places.catch((error: unknown) => {
      remembered.delete(key);
      throw error;
    });
  };
}

async function askFor(redacted: string, context: CodingContext, ask: Ask, tally: SecondCoderTally): Promise<Place[]> {
  tally.asked += 1;
  const { reply } = await counting(ask(messagesFor(redacted, context)), tally);
  const read = readReply(reply, redacted);
  if (!read) throw new NoOpinionError('unreadable');
  if (!isBelievable(read)) throw new NoOpinionError('not believed');
  tally.dropped += read.dropped;
  return read.places;
}

/** What was cut off or refused is charged for too. */
async function counting(asked: Promise<Replied>, { usage }: SecondCoderTally): Promise<Replied> {
  const used = await asked.catch((error: unknown) => error as NoOpinionError);
  usage.input += used.usage.input;
  usage.output += used.usage.output;
  return asked;
}
