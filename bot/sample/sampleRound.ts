import type { Authority } from '../../survey/authority.ts';
import { SAMPLE_ROUND } from '../../survey/round.ts';

/** The authority with the round `sample` and no other. Settings may not name that round, so this is the only way into it. */
export function withSampleRound(authority: Authority): Authority {
  return { ...authority, rounds: [{ id: SAMPLE_ROUND, opens: '2000-01-01' }] };
}
