import { createHash } from 'node:crypto';
import { readConcernLanguages } from '../languageFile.ts';
import type { Message } from './messages.ts';

/** SHA-256 of the messages and language files that a model is made from, so that a stale model shows. */
export function inputsHash(messages: readonly Message[]): string {
  return createHash('sha256')
    .update(JSON.stringify([messages, readConcernLanguages()]))
    .digest('hex');
}
