import type { Response } from '../../store/responseStore.ts';
import { aResponse } from '../support/responses.ts';

/** The key of Ada's response: authority, round, person. */
export const ada = { authority: 'E10000012', round: '2026-autumn', personKey: 'a'.repeat(64) };

/** Ada's response before it is first saved; what a test is about, it gives. */
export function adasResponse(given: Partial<Response> = {}): Response {
  return aResponse({ ...ada, id: '01J9ZK3V7Q8M5N4P2R6T0WXYZA', version: 0, ...given });
}
