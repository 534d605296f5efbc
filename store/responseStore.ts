import type { Answers } from '../survey/answer.ts';
import type { Alert } from './alertStore.ts';

/** Where one person's response of one round lives. */
export interface ResponseKey {
  /** ONS code of the authority. */
  authority: string;
  round: string;
  /** HMAC of channel and user id: never the id itself. */
  personKey: string;
}

/** One respondent's answers in one round. Who they are (respondent, age, group) is among the answers: see survey/profile.ts. */
export interface Response extends ResponseKey {
  /** ULID, chosen when the person agrees to take part. */
  id: string;
  status: 'open' | 'stopped' | 'complete';
  /** Bot Framework channel id, or `page` for our own chat page. */
  channel: string;
  locale: string;
  /** Version of the survey last used, such as `family-views-1`. */
  survey: string;
  answers: Answers;
  /** Keyed hash of the words the person keeps, hex. */
  referenceHash?: string;
  /** Keyed hashes of the talks it was given in, hex: where bot state is to be removed when it is erased. */
  talks?: string[];
  /** Keyed hashes of the latest messages already taken in, hex, newest last: the same message again changes nothing. */
  applied: string[];
  /** When the person was reminded to go on, ISO 8601: once at most. */
  remindedAt?: string;
  /** ISO 8601, UTC. */
  createdAt: string;
  updatedAt: string;
  expiresAt: string;
  /** 0 for a response never saved; the store raises it by one with each save. */
  version: number;
}

/** Somebody else saved first: read it again and redo the change. */
export class ConflictError extends Error {
  override name = 'ConflictError';
}

/**
 * The store cannot take or give anything now (full disk, damaged file, no answer). Nothing was changed; only when an
 * answer of Cosmos DB got lost on its way a save may have been taken: the next `find` tells.
 */
export class StoreUnavailableError extends Error {
  override name = 'StoreUnavailableError';
}

/** What is left of an erased response: that there was one, so that counts can be made again. */
export interface Erasure {
  authority: string;
  round: string;
  /** The day, ISO 8601. */
  on: string;
  /** `asked`: the person erased it. `expired`: it was kept as long as the authority keeps responses. */
  why: 'asked' | 'expired';
}

/**
 * How responses are summarised for counting. A summary is kept beside its response, so that a count needs no documents,
 * and goes whenever the response changes or goes; the next who reads makes and keeps it anew.
 */
export interface Summariser<Summary extends object> {
  /** Another one whenever the same response would be summarised otherwise: summaries by an earlier one are made anew. */
  basis: string;
  /** JSON; undefined for somebody who is not counted. */
  summarise: (response: Response) => Summary | undefined;
}

export interface ResponseStore {
  find(key: ResponseKey): Promise<Response | undefined>;
  /** The response of one authority that a reference stands for, whatever its round. */
  findByReference(filter: { authority: string; referenceHash: string }): Promise<Response | undefined>;
  /**
   * Durable when the promise resolves. Returns the response with its new version. An `alert` is kept in the same
   * transaction: both are there afterwards or neither; one that is there already stays as it is.
   * Throws ConflictError unless `id` and `version` are the stored ones (version 0: unless there is none yet).
   */
  save(response: Response, alert?: Alert): Promise<Response>;
  /** The same response under another person key, as when keys are changed. Throws ConflictError as `save` does. */
  rekey(response: Response, personKey: string): Promise<Response>;
  /** Erases for good and leaves an Erasure. True when there was something to erase. */
  erase(key: ResponseKey, why: Erasure['why']): Promise<boolean>;
  /** Erases what has expired (`expiresAt`), leaving Erasures; how many. Cosmos DB does it by itself, without Erasures. */
  removeExpired(): Promise<number>;
  /** How many were erased in one round, by reason. */
  countErased(filter: { authority: string; round: string }): Promise<Record<Erasure['why'], number>>;
  /**
   * One authority's responses of one round in order of id, streamed: memory does not grow with their number.
   * What is saved or erased meanwhile may or may not show; everything else comes exactly once.
   */
  list(filter: { authority: string; round: string }): AsyncIterable<Response>;
  /** How many those are. */
  count(filter: { authority: string; round: string }): Promise<number>;
  /**
   * Summaries of the same responses, streamed in pages, kept for the next time. What `summarise` throws ends it.
   * What is saved or erased meanwhile may or may not show.
   */
  summaries<Summary extends object>(
    filter: { authority: string; round: string },
    summariser: Summariser<Summary>,
  ): AsyncIterable<Summary[]>;
}
