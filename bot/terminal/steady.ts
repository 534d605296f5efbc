import type { TalkingParts } from '../talking.ts';

/** A clock that stands still and ids that count, so that the same talk gives the same words each time. */
export function steady(): Pick<TalkingParts, 'keys' | 'publicUrl' | 'setting'> {
  let count = 0;
  return {
    keys: [Buffer.alloc(32)],
    publicUrl: 'https://family-views.example',
    setting: {
      now: () => new Date('2026-11-02T10:00:00Z'),
      copyLink: () => 'https://family-views.example/copy/SEALED',
      newId: () => `01KAFAM11YV1EWS${String(++count).padStart(11, '0')}`,
    },
  };
}
