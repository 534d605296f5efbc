import type { Locale } from '../../locales/words.ts';
import type { DirectAdapter } from '../channels/directAdapter.ts';
import { talkAs } from '../terminal/talkAs.ts';
import { interview, type Interview } from './interview.ts';
import type { Person } from './person.ts';
import { Recogniser } from './recognise.ts';

/** People who talk at the same time: enough for the store to keep many answers with one write. */
const AT_ONCE = 50;

export interface SampleParts {
  people: Iterable<Person>;
  adapter: DirectAdapter;
  /** Ends all talks before their next message. */
  signal: AbortSignal;
  onDone?: (person: Person, how: Interview) => void;
}

/** How many talks went how; the first six add up to `people`. */
export interface SampleResult {
  people: number;
  finished: number;
  droppedOut: number;
  declined: number;
  erased: number;
  stuck: number;
  interrupted: number;
  /** Among these, people who had been here before and had nothing to add. */
  wereHere: number;
  changedTheirMind: number;
  messages: number;
}

const counters = {
  finished: 'finished',
  'dropped-out': 'droppedOut',
  declined: 'declined',
  erased: 'erased',
  stuck: 'stuck',
  interrupted: 'interrupted',
} as const;

/** Lets everybody talk, some at the same time. When one talk fails the others end too, and the error is thrown. */
export async function runSample({ people, adapter, signal, onDone }: SampleParts): Promise<SampleResult> {
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const result = emptyResult();
  const recognisers = new Map<Locale, Recogniser>();
  const waiting = people[Symbol.iterator]();
  const lane = async () => {
    for (let next = waiting.next(); !next.done && !stop.aborted; next = waiting.next()) {
      const person = next.value;
      const recogniser = recognisers.get(person.locale) ?? new Recogniser(person.locale);
      recognisers.set(person.locale, recogniser);
      const how = await interview(person, talkOf(person, adapter), recogniser, stop);
      count(result, how);
      onDone?.(person, how);
    }
  };
  const lanes = Array.from({ length: AT_ONCE }, () => lane().catch((error: unknown) => failed.abort(error)));
  await Promise.all(lanes);
  failed.signal.throwIfAborted();
  return result;
}

function talkOf({ id, authority, channel, link, locale }: Person, adapter: DirectAdapter) {
  const came = link === undefined ? {} : { authority: authority.slug, query: link };
  return talkAs(adapter, { ...came, channel, locale, person: id });
}

function count(result: SampleResult, { ending, wasHere, changedMind, said }: Interview): void {
  result.people++;
  result[counters[ending]]++;
  if (wasHere) result.wereHere++;
  if (changedMind) result.changedTheirMind++;
  result.messages += said;
}

function emptyResult(): SampleResult {
  const none = { people: 0, finished: 0, droppedOut: 0, declined: 0, erased: 0, stuck: 0, interrupted: 0 };
  return { ...none, wereHere: 0, changedTheirMind: 0, messages: 0 };
}
