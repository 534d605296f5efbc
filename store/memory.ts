import { memoryBotState } from './memory/botState.ts';
import { memoryResponses } from './memory/responses.ts';
import { memorySeenMessages } from './memory/seenMessages.ts';
import type { Clock, Store } from './store.ts';

/** A store that forgets everything when the process ends: for tests and trials. */
export function openMemory({ now = Date.now }: { now?: Clock } = {}): Store {
  return {
    responses: memoryResponses(),
    seen: memorySeenMessages(now),
    botState: memoryBotState(),
    close: () => Promise.resolve(),
  };
}
