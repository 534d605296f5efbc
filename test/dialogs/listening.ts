import { findConcern } from '../../coding/findConcern.ts';
import type { Store } from '../../store/store.ts';
import { Service } from './person.ts';

/** A service with the finder of concerns that is shipped. */
export function listening(store?: Store): Service {
  return new Service({ ...(store && { store }), setting: { findConcern } });
}
