import { scopeOf, type Scope } from '../../../bot/staff/reading.ts';
import type { Grant } from '../../../bot/signIn/roles.ts';
import { essex, portsmouth } from '../../support/authorities.ts';

const today = Date.parse('2026-11-02T12:00:00Z');
const councils = [essex, portsmouth];

function scope(grants: Grant[], slug: string, round: string | null = null, authorities = councils) {
  return scopeOf({ id: 'a1', name: 'A1', emails: [], grants }, { slug, round }, authorities, today);
}

test.each<[Grant[], string, string, string]>([
  [['essex:viewer'], 'reads', 'forbiddenFigures', 'forbiddenTogether'],
  [['essex:researcher'], 'reads', 'forbiddenFigures', 'forbiddenTogether'],
  [['*:researcher'], 'reads', 'reads', 'reads'],
  [['*:viewer'], 'forbiddenFigures', 'forbiddenFigures', 'reads'],
  [['*:viewer', 'essex:viewer'], 'reads', 'forbiddenFigures', 'oneOrTogether'],
  [['*:viewer', 'essex:researcher'], 'reads', 'forbiddenFigures', 'oneOrTogether'],
  [['*:viewer', '*:researcher', 'essex:viewer'], 'reads', 'reads', 'reads'],
  [['*:viewer', 'essex:safeguarding'], 'forbiddenFigures', 'forbiddenFigures', 'reads'],
  [['essex:safeguarding'], 'forbiddenFigures', 'forbiddenFigures', 'forbiddenTogether'],
  [['essex:administrator', '*:administrator'], 'forbiddenFigures', 'forbiddenFigures', 'forbiddenTogether'],
  [[], 'forbiddenFigures', 'forbiddenFigures', 'forbiddenTogether'],
])('with %j: Essex %s, Portsmouth %s, all together %s', (grants, ...expected) => {
  const found = ['essex', 'portsmouth', 'all'].map((slug) => scope(grants, slug));
  expect(found.map((each) => (typeof each === 'string' ? each : 'reads'))).toEqual(expected);
});

test('what researchers may is not for viewers, and a role in one council is none in all', () => {
  const may = (grants: Grant[], slug: string) => (scope(grants, slug) as Scope).may('researcher');
  expect(may(['essex:viewer'], 'essex')).toBe(false);
  expect(may(['essex:viewer', 'portsmouth:researcher'], 'essex')).toBe(false);
  expect(may(['essex:researcher'], 'essex')).toBe(true);
  expect(may(['*:viewer', '*:researcher'], 'all')).toBe(true);
  expect(may(['*:viewer'], 'all')).toBe(false);
});

test('there is no council but those in the settings', () => {
  expect(scope(['*:researcher'], 'narnia')).toBe('unknownCouncil');
});

describe('rounds', () => {
  const reader: Grant[] = ['*:researcher'];
  const rounds = [
    { id: '2025-autumn', opens: '2025-09-01', closes: '2025-12-19' },
    { id: '2026-autumn', opens: '2026-09-01' },
  ];
  const closed = { ...portsmouth, rounds: [rounds[0]!] };

  test('are the one that is open, else the newest, else the one asked for', () => {
    const two = { ...essex, rounds };
    expect(scope(reader, 'essex', null, [two])).toMatchObject({ round: '2026-autumn', simulated: false });
    expect(scope(reader, 'portsmouth', null, [closed])).toMatchObject({ round: '2025-autumn' });
    expect(scope(reader, 'essex', '2025-autumn', [two])).toMatchObject({ round: '2025-autumn' });
    expect(scope(reader, 'essex', 'sample', [two])).toMatchObject({ round: 'sample', simulated: true });
    expect((scope(reader, 'essex', null, [two]) as Scope).rounds).toEqual(['2026-autumn', '2025-autumn', 'sample']);
  });

  test('of all together leave out who has none, and never mix real answers with simulated ones', () => {
    const { selection, round } = scope(reader, 'all', null, [{ ...essex, rounds }, closed]) as Scope;
    expect([selection.map(({ authority }) => authority.slug), round]).toEqual([['essex'], '2026-autumn']);
    const sample = scope(reader, 'all', 'sample', [{ ...essex, rounds }, closed]) as Scope;
    expect(sample.selection.map((each) => each.round)).toEqual(['sample', 'sample']);
  });

  test('of all together are one, so that no two pages tell of one council what both have of it', () => {
    const pilot = { ...portsmouth, rounds: [{ id: 'pilot', opens: '2026-10-01' }] };
    const read = (round: string | null) =>
      (scope(reader, 'all', round, [essex, pilot]) as Scope).selection.map(({ authority }) => authority.slug);
    expect([read(null), read('2026-autumn'), read('pilot')]).toEqual([['portsmouth'], ['essex'], ['portsmouth']]);
  });

  test.each(['2024-autumn', '', '../sample', 'SAMPLE'])('are those in the settings and not %j', (round) => {
    expect(scope(reader, 'essex', round)).toBe('unknownRound');
  });
});
