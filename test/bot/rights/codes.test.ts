import { Codes } from '../../../bot/rights/codes.ts';
import { Identities } from '../../../bot/rights/identities.ts';
import { Tries } from '../../../bot/rights/tries.ts';
import { openSqlite } from '../../../store/sqlite.ts';
import type { Store } from '../../../store/store.ts';
import { emptyDirectory } from '../../store/emptyDirectory.ts';
import { aResponse } from '../../support/responses.ts';

const referenceHash = 'a'.repeat(64);
const authorities = ['E10000012'];
let directory: string;
let stores: Store[];
beforeEach(async () => {
  directory = emptyDirectory();
  stores = [openSqlite({ directory }), openSqlite({ directory })];
  await stores[0]!.responses.save(aResponse({ referenceHash, version: 0 }));
});
afterEach(() => Promise.all(stores.map((store) => store.close())));

/** As in a process of its own: only the database is shared. */
function codesOf({ botState, responses }: Store, keys: [Buffer, ...Buffer[]] = [Buffer.alloc(32, 1)]): Codes {
  const identities = new Identities(keys);
  return new Codes({ state: botState, responses, identities, tries: new Tries(), now: () => new Date() });
}

test('a code that comes in two talks of two processes at the same moment is good in one of them', async () => {
  const [here, there] = stores.map((store) => codesOf(store));
  for (let time = 0; time < 20; time++) {
    const code = await here!.lend({ authority: authorities[0]!, referenceHash });
    const taken = await Promise.all([
      here!.take(code, { authorities }, 'one talk'),
      there!.take(code, { authorities }, 'another'),
    ]);
    expect(taken.filter((each) => each === 'unknown')).toHaveLength(1);
  }
});

test('a code is good again in the talk that has used it, and lasts through a change of the key', async () => {
  const code = await codesOf(stores[0]!).lend({ authority: authorities[0]!, referenceHash });
  const after = codesOf(stores[1]!, [Buffer.alloc(32, 2), Buffer.alloc(32, 1)]);
  for (const talk of ['one talk', 'one talk'])
    expect(await after.take(code, { authorities }, talk)).toBeInstanceOf(Object);
  expect(await after.take(code, { authorities }, 'another')).toBe('unknown');
});
