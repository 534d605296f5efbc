import fc from 'fast-check';
import { openMemory } from '../../store/memory.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { adasResponse } from './adasResponse.ts';
import { emptyDirectory } from './emptyDirectory.ts';

/** A save or an erasure of the response of one of three people in one of two rounds. */
type Step = Pick<Response, 'personKey' | 'round' | 'id' | 'version' | 'applied'> & { act: 'save' | 'erase' };

const step: fc.Arbitrary<Step> = fc
  .record({
    act: fc.constantFrom('save', 'save', 'save', 'save', 'erase'),
    personKey: fc.constantFrom('a', 'b', 'c'),
    round: fc.constantFrom('2026-autumn', '2027-spring'),
    id: fc.constantFrom('01', '01', '02'),
    version: fc.constantFrom(0, 0, 0, 1, 1, 2, 3),
    applied: fc.array(fc.string({ unit: 'binary' }), { maxLength: 3 }),
  })
  // No two people share an id.
  .map((one) => ({ ...one, id: `${one.id}-${one.personKey}` }));

/** The steps of one inner list are taken at the same moment. */
const moments = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 8 });

describe('saves and erasures in any order', () => {
  it.each<[kind: string, open: () => Store]>([
    ['memory', () => openMemory()],
    ['SQLite', () => openSqlite({ directory: emptyDirectory() })],
  ])('leave in %s what they leave in a plain map', async (_, open) => {
    const property = fc.asyncProperty(moments, async (taken) => {
      const store = open();
      const model = new Map<string, Response>();
      for (const steps of taken) {
        const outcomes = await Promise.all(steps.map((one) => take(store.responses, one)));
        expect(outcomes).toEqual(steps.map((one) => expected(model, one)));
        expect(await contents(store.responses)).toEqual(inOrder(model));
      }
      await store.close();
    });
    await fc.assert(property, { numRuns: 100 });
  });
});

function responseOf({ personKey, round, id, version, applied }: Step): Response {
  return adasResponse({ personKey, round, id, version, applied });
}

/** What the step returned, or the name of the error it met. */
async function take(store: ResponseStore, one: Step): Promise<unknown> {
  if (one.act === 'erase') return store.erase(responseOf(one), 'asked');
  return store.save(responseOf(one)).catch((error: Error) => error.name);
}

/** The same of the model. */
function expected(model: Map<string, Response>, one: Step): unknown {
  const place = `${one.round} ${one.personKey}`;
  if (one.act === 'erase') return model.delete(place);
  const stored = model.get(place);
  const fits = stored ? stored.version === one.version && stored.id === one.id : one.version === 0;
  if (!fits) return 'ConflictError';
  const saved = { ...responseOf(one), version: one.version + 1 };
  model.set(place, saved);
  return saved;
}

async function contents(store: ResponseStore): Promise<Response[]> {
  const found: Response[] = [];
  for (const round of ['2026-autumn', '2027-spring']) {
    for await (const response of store.list({ authority: adasResponse().authority, round })) found.push(response);
  }
  return found;
}

/** By round, then id. */
function inOrder(model: Map<string, Response>): Response[] {
  const key = ({ round, id }: Response) => `${round} ${id}`;
  return [...model.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
