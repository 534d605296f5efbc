import { anAuthority, aParent, times } from '../../../support/responses.ts';
import { startStaff, type StaffService } from '../../../support/staffService.ts';
import { StaffVisitor } from '../../../support/staffVisitor.ts';

const accounts = {
  viewer: { name: 'Viewer', roles: ['essex:viewer'] },
  together: { name: 'Together', roles: ['*:viewer'] },
};
const essex = anAuthority();
const other = anAuthority({ code: 'E06000044', slug: 'portsmouth', name: 'Portsmouth' });
const single = { ...other, rounds: [{ id: '2026-autumn', opens: '2026-09-01' }] };
const rounds = '/staff/essex/rounds?round=2026-autumn';

let service: StaffService;
beforeEach(async () => {
  service = await startStaff({ accounts, change: (config) => ({ ...config, authorities: [essex, single] }) });
});
afterEach(() => service.stop());

const signedIn = async (account: string, path = rounds) =>
  (await new StaffVisitor(service.address).open(path)).logInAs(account);
const said = async (round: string, counts: Record<string, number>, coder = 'rules-1') => {
  for (const [code, people] of Object.entries(counts))
    for (const each of times(people, () => aParent({ difference: [code] }, { round }))) {
      const json = JSON.stringify({ ...each, version: 0 }).replaceAll('"rules-1"', JSON.stringify(coder));
      await service.store.responses.save(JSON.parse(json) as typeof each);
    }
};
const rowOf = (visitor: StaffVisitor, label: string) =>
  visitor.html
    .split(/<tr|<\/tr/u)
    .find((row) => row.includes(`>${label}<`))!
    .replace(/^[^>]*>|<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

test('shares of two rounds stand side by side, with what changed by more than chance in words', async () => {
  await said('2025-autumn', { calmer: 10, safer: 40, happier: 50 });
  await said('2026-autumn', { calmer: 50, safer: 35, happier: 15 });
  const viewer = await signedIn('viewer');
  expect(rowOf(viewer, 'Calmer, more relaxed')).toBe('Calmer, more relaxed 7 10 (10%) 50 (50%) up 40 more than chance');
  expect(rowOf(viewer, 'Feel safer')).toBe('Feel safer 3 40 (40%) 35 (35%) down 5');
  expect(viewer.text).toMatch(
    /Rose Parents and carers: Calmer, more relaxed \(40 points\) Fell .*Feel happier \(35 points\)/u,
  );
  expect(viewer.text).not.toContain('was not the same in both rounds');
});

test('small numbers stay hidden, and so does a change from or to them', async () => {
  await said('2025-autumn', { calmer: 4, safer: 46 });
  await said('2026-autumn', { calmer: 30, safer: 20 });
  expect(rowOf(await signedIn('viewer'), 'Calmer, more relaxed')).toBe('Calmer, more relaxed 7 [c] 30 (60%) [c]');
});

test('another coder is told of', async () => {
  await said('2025-autumn', { safer: 46 }, 'rules-0');
  await said('2026-autumn', { safer: 20 });
  expect((await signedIn('viewer')).text).toContain('The code frame or the coder was not the same in both rounds.');
});

test.each([
  ['the first round', '/staff/essex/rounds?round=2025-autumn'],
  ['simulated answers', '/staff/essex/rounds?round=sample'],
])('%s has nothing to be set beside', async (_, path) => {
  await said('2025-autumn', { safer: 46 });
  const viewer = await signedIn('viewer', path);
  expect([viewer.status, viewer.text]).toEqual([200, expect.stringContaining('There is no earlier round')]);
  expect(viewer.html).not.toContain('<table');
});

test.each(['2026-autumn', 'sample', 'never', '../x'])(
  'with %s in the address the round before is taken',
  async (round) => {
    await said('2025-autumn', { safer: 46 });
    await said('2026-autumn', { safer: 20 });
    const visitor = await (await signedIn('viewer')).open(`${rounds}&with=${encodeURIComponent(round)}`);
    expect([visitor.status, rowOf(visitor, 'Feel safer')]).toEqual([200, 'Feel safer 3 46 (100%) 20 (100%) the same']);
  },
);

test('all councils together are told when not the same took part', async () => {
  await said('2025-autumn', { safer: 46 });
  await said('2026-autumn', { safer: 20 });
  const { text } = await signedIn('together', '/staff/all/rounds?round=2026-autumn');
  expect(text).toContain('Not the same councils took part in both rounds.');
  expect((await signedIn('together')).status).toBe(403);
});
