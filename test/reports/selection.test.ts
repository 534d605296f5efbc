import { responsesIn, selectRounds } from '../../reports/selection.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import { anAuthority, aResponse, streamed } from '../support/responses.ts';

const essex = anAuthority();
const kent = anAuthority({ code: 'E10000016', slug: 'kent', rounds: [{ id: '2026-pilot', opens: '2026-10-01' }] });
const closed = anAuthority({ code: 'E10000030', rounds: [{ id: 'trial', opens: '2025-01-01', closes: '2025-02-01' }] });
const today = new Date('2026-11-20T12:00:00Z');

const chosen = (...args: Parameters<typeof selectRounds>) =>
  selectRounds(...args).map(({ authority, round }) => `${authority.code} ${round}`);

test.each([
  ['the current round of an authority by default', [essex], undefined, ['E10000012 2026-autumn']],
  ['each authority’s own current round', [essex, kent], undefined, ['E10000012 2026-autumn', 'E10000016 2026-pilot']],
  ['an earlier round by name', [essex], '2025-autumn', ['E10000012 2025-autumn']],
  ['only the authorities that have the round', [essex, kent], '2026-pilot', ['E10000016 2026-pilot']],
  ['only the authorities that have a round open', [essex, closed], undefined, ['E10000012 2026-autumn']],
  ['the sample of all when it is asked for', [essex, kent], 'sample', ['E10000012 sample', 'E10000016 sample']],
])('selects %s', (_, authorities, round, expected) => {
  expect(chosen(authorities, round, today)).toEqual(expected);
});

test.each([
  ['2019', "Expected a round that is in the settings, got '2019'. Known: trial, sample"],
  [undefined, 'Expected a round that is open today, got none. Name one with --round: trial, sample'],
])('refuses round %s, naming the known ones', (round, message) => {
  expect(() => selectRounds([closed], round, today)).toThrow(message);
});

test('reads each selected round and no other', async () => {
  const stored = ['2026-autumn', 'sample', '2025-autumn'].map((round) => aResponse({ round }));
  const store: Pick<ResponseStore, 'list'> = {
    list: ({ authority, round }) =>
      streamed(stored.filter((each) => each.authority === authority && each.round === round)),
  };
  const read: Response[] = [];
  for await (const response of responsesIn(selectRounds([essex], undefined, today), store)) read.push(response);
  expect(read.map(({ round }) => round)).toEqual(['2026-autumn']);
});
