import type { Container } from '@azure/cosmos';
import { seenFor, type SeenMessages } from '../seenMessages.ts';
import type { Clock } from '../store.ts';
import { documentId } from './documentId.ts';
import { asking } from './unavailable.ts';

interface SeenDocument {
  id: string;
  /** In ms since 1970. */
  expiresAt: number;
  ttl: number;
}

/** Seen messages in the container `state`, which removes them by itself. */
export function cosmosSeenMessages(container: Container, endpoint: string, now: Clock): SeenMessages {
  const idOf = (key: string) => documentId('seen', key);

  return {
    has: (key) =>
      asking(endpoint, async () => {
        const { resource } = await container.item(idOf(key), idOf(key)).read<SeenDocument>();
        return resource !== undefined && resource.expiresAt > now();
      }),
    add: (key) =>
      asking(endpoint, async () => {
        const document: SeenDocument = { id: idOf(key), expiresAt: now() + seenFor, ttl: seenFor / 1000 };
        await container.items.upsert(document);
      }),
  };
}
