import { createHmac } from 'node:crypto';
import { referenceFor, referenceHash } from '../../dialogs/reference.ts';
import type { KeyRing } from '../keys.ts';

/**
 * What stands in the store for people, conversations and references: keyed hashes, hex, newest key first. Without the keys
 * nobody can tell from a copy of the data whose it is.
 */
export class Identities {
  readonly #keys: KeyRing;

  constructor(keys: KeyRing) {
    this.#keys = keys;
  }

  people(channel: string, userId: string): string[] {
    return this.hashes(`${channel}/${userId}`);
  }

  /** Of where a talk is kept in bot state. */
  talks(channel: string, conversationId: string): string[] {
    return this.states(`${channel}/conversations/${conversationId}/`);
  }

  /** Of a message: half as long, as a response remembers many. */
  messages(channel: string, conversationId: string, id: string): string[] {
    return this.hashes(`message:${channel}/${conversationId}/${id}`).map((hash) => hash.slice(0, 32));
  }

  /** Of one of botbuilder's own keys. */
  states(key: string): string[] {
    return this.hashes(`state:${key}`);
  }

  references(reference: string): string[] {
    return this.#keys.map((key) => referenceHash(reference, key));
  }

  /**
   * The words that stand for a response, and their hash: made with the key that the hash stored with it belongs to. Where
   * that key is gone its old words have gone with it, and it gets new ones.
   */
  referenceOf({ id, referenceHash: stored }: { id: string; referenceHash?: string }): { words: string; hash: string } {
    const made = this.#keys.map((key) => {
      const words = referenceFor(id, key);
      return { words, hash: referenceHash(words, key) };
    });
    return made.find(({ hash }) => hash === stored) ?? made[0]!;
  }

  /** Of any other id, such as that of a conversation. */
  hashes(id: string): string[] {
    return this.#keys.map((key) => createHmac('sha256', key).update(id).digest('hex'));
  }
}
