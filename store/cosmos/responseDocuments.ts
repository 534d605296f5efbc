import { randomUUID } from 'node:crypto';
import type { Alert } from '../alertStore.ts';
import type { Reading } from '../readings.ts';
import type { Erasure, Response, ResponseKey } from '../responseStore.ts';
import { documentId } from './documentId.ts';

/**
 * What stands in the container `responses`. All of one authority's round are one partition, so that they can be written
 * together; only responses have a `responseId`, all others a `type`.
 */
interface InPartition {
  id: string;
  authority: string;
  round: string;
}

/** A response within its document; beside it what it is listed by. */
export interface ResponseDocument extends InPartition {
  responseId: string;
  response: Response;
  kept?: Kept;
  /** Seconds until Cosmos removes the document by itself. */
  ttl: number;
}

/** A summary of the response, null for somebody who is not counted. */
export interface Kept {
  basis: string;
  summary: unknown;
}

/** An alert on its way into the container `alerts`: see outbox.ts. */
export interface OutboxDocument extends InPartition {
  type: 'alert';
  alert: Alert;
}

export interface ReadingDocument extends InPartition {
  type: 'reading';
  reading: Reading;
  /** As long as the response's. */
  ttl: number;
}

export interface ErasureDocument extends InPartition {
  type: 'erasure';
  erasure: Erasure;
}

export function partitionOf({ authority, round }: { authority: string; round: string }): string[] {
  return [authority, round];
}

/**
 * The key is in the id too, though real Cosmos keeps partitions apart: `@vercel/cosmosdb-server` looks at the first
 * level of a hierarchical partition key only, and would mix up one person's responses of two rounds.
 */
export function idOf({ authority, round, personKey }: ResponseKey): string {
  return documentId(authority, round, personKey);
}

export function toDocument(response: Response, now: number): ResponseDocument {
  const { authority, round, id } = response;
  return { id: idOf(response), authority, round, responseId: id, response, ttl: ttlUntil(response.expiresAt, now) };
}

export function toOutboxDocument({ authority, round }: ResponseKey, alert: Alert): OutboxDocument {
  return { id: documentId('outbox', authority, round, alert.id), authority, round, type: 'alert', alert };
}

export function toErasureDocument(
  { authority, round }: ResponseKey,
  why: Erasure['why'],
  now: number,
): ErasureDocument {
  const erasure: Erasure = { authority, round, on: new Date(now).toISOString().slice(0, 10), why };
  return { id: randomUUID(), authority, round, type: 'erasure', erasure };
}

/** Seconds from `now` (ms since 1970) to an ISO 8601 time; 1 at least, as Cosmos takes no less. */
export function ttlUntil(expiresAt: string, now: number): number {
  return Math.max(1, Math.ceil((Date.parse(expiresAt) - now) / 1000));
}

/** Authority and round stand in queries again for `@vercel/cosmosdb-server`, which does not filter by the partition key. */
export const inPartition = 'c.authority = @authority AND c.round = @round';
