import type { SeenMessages } from '../../store/seenMessages.ts';
import type { Identities } from './identities.ts';

/** Messages seen, under keyed hashes: their own keys hold the ids of conversations. */
export function keyedSeen(seen: SeenMessages, identities: Identities): SeenMessages {
  const hashesOf = (key: string) => identities.hashes(`seen:${key}`);
  return {
    async has(key) {
      const known = await Promise.all(hashesOf(key).map((hash) => seen.has(hash)));
      return known.includes(true);
    },
    add: (key) => seen.add(hashesOf(key)[0]!),
  };
}
