import pino from 'pino';
import { createTalking, type Talking, type TalkingParts } from '../../bot/talking.ts';
import { openMemory } from '../../store/memory.ts';
import { testAuthorities } from './authorities.ts';

/** The survey ready to talk, on a store that forgets; each part can be replaced. */
export function testTalking(parts: Partial<TalkingParts> = {}): Talking {
  return createTalking({
    store: openMemory(),
    authorities: testAuthorities,
    keys: [Buffer.alloc(32)],
    publicUrl: 'https://family-views.example',
    alarm: { seal: (words) => Promise.resolve(JSON.stringify(words)), alerted: () => undefined },
    log: pino({ level: 'silent' }),
    ...parts,
  });
}
