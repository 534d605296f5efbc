import { LRUCache } from 'lru-cache';
import type { Seeker } from '../../dialogs/referenceFinder.ts';

/** Wrong references within an hour, after which none is looked up. An authority's are many people's, typing from afar. */
const MOST = { person: 5, address: 20, authority: 100 };

/** As many people and addresses as are counted at once: the longest quiet is dropped for the next. */
const COUNTED = { maxSize: 100_000, sizeCalculation: () => 1, ttl: 60 * 60_000, ttlResolution: 0 };

/**
 * Counts wrong references by person, network address and authority, in the memory of this process: several processes allow
 * several times as many, and a restart forgets.
 */
export class Tries {
  readonly #counts: Record<keyof typeof MOST, LRUCache<string, number>>;

  constructor(now?: () => number) {
    const counted = () =>
      new LRUCache<string, number>({ ...COUNTED, noUpdateTTL: true, ...(now && { perf: { now } }) });
    this.#counts = { person: counted(), address: counted(), authority: counted() };
  }

  /** Whether one more may be tried; it counts as wrong until it is known to be right. */
  begin(seeker: Seeker): boolean {
    const counted = countedOf(seeker);
    const isTooMany = counted.some(([kind, id]) => (this.#counts[kind].get(id) ?? 0) >= MOST[kind]);
    if (isTooMany) return false;
    this.#add(counted, 1);
    return true;
  }

  wasRight(seeker: Seeker): void {
    this.#add(countedOf(seeker), -1);
  }

  #add(counted: Counted[], change: 1 | -1): void {
    for (const [kind, id] of counted) this.#counts[kind].set(id, (this.#counts[kind].get(id) ?? 0) + change);
  }
}

type Counted = [kind: keyof typeof MOST, id: string];

function countedOf({ person, address, authorities }: Seeker): Counted[] {
  const who: [keyof typeof MOST, string | undefined][] = [
    ['person', person],
    ['address', address],
  ];
  const ids = [...who, ...authorities.map((authority) => ['authority', authority] as const)];
  return ids.flatMap(([kind, id]): Counted[] => (id === undefined ? [] : [[kind, id]]));
}
