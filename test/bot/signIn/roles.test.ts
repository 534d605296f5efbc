import { grantsIn, holds } from '../../../bot/signIn/roles.ts';
import { personOf } from '../../../bot/signIn/person.ts';
import { readConfig } from '../../../bot/config.ts';
import { liveSettings } from '../../support/liveSettings.ts';
import { essex, portsmouth } from '../../support/authorities.ts';

describe('roles', () => {
  test.each([
    [['essex:safeguarding'], 'safeguarding', true],
    [['*:safeguarding'], 'safeguarding', true],
    ['essex:safeguarding', 'safeguarding', true],
    [['essex:viewer', 'essex:researcher', 'essex:administrator', '*:administrator'], 'safeguarding', false],
    [['portsmouth:safeguarding'], 'safeguarding', false],
    [
      ['essex:safeguarding:more', 'Essex:safeguarding', 'essex', ':safeguarding', 'essex:', 5, null],
      'safeguarding',
      false,
    ],
    [undefined, 'viewer', false],
    [{ '*:viewer': true }, 'viewer', false],
  ] as const)('%j give %s in Essex: %s', (claim, role, expected) => {
    expect(holds(grantsIn(claim), role, essex)).toBe(expected);
  });

  test('of one authority give nothing in another, nor where nobody knows the authority', () => {
    const grants = grantsIn(['essex:safeguarding']);
    expect([holds(grants, 'safeguarding', portsmouth), holds(grants, 'safeguarding', undefined)]).toEqual([
      false,
      false,
    ]);
    expect(holds(grantsIn(['*:safeguarding']), 'safeguarding', undefined)).toBe(true);
  });
});

test.each([
  [{ name: 'A Lead', preferred_username: 'lead@essex.internal' }, 'A Lead (lead@essex.internal)'],
  [{ name: 'A Lead', email: 'lead@essex.internal' }, 'A Lead (lead@essex.internal)'],
  [{ email: 'lead@essex.internal' }, 'lead@essex.internal'],
  [{ name: 'A\nLead\u202e\u0000' }, 'A Lead'],
  [{ name: ' ' }, 'id-7'],
])('a person with %j is called %s', (claims, name) => {
  expect(personOf({ sub: 'id-7', ...claims }, 'roles')).toMatchObject({ id: 'id-7', name, grants: [] });
});

describe('settings of the sign-in', () => {
  test('are a provider over https, or one on this machine', () => {
    expect(readConfig(liveSettings).signIn).toMatchObject({ issuer: 'https://login.internal', roleClaim: 'roles' });
    expect(() => readConfig({ ...liveSettings, OIDC_ISSUER: 'http://login.internal' })).toThrow(
      /OIDC_ISSUER: expected an address that begins with https/u,
    );
    expect(readConfig({ ...liveSettings, OIDC_ISSUER: 'http://127.0.0.1:9' }).signIn?.issuer).toBe(
      'http://127.0.0.1:9',
    );
  });

  test('are all there or none, and a secret is never shown', () => {
    const { OIDC_ISSUER, OIDC_CLIENT_SECRET } = liveSettings;
    const keys = { SECRET_KEY: 'x'.repeat(32), ALERT_KEY: liveSettings.ALERT_KEY };
    const half = () => readConfig({ ...keys, OIDC_ISSUER, OIDC_CLIENT_SECRET });
    expect(half).toThrow(/Missing settings: OIDC_CLIENT_ID\. Signing in needs all of/u);
    expect(half).not.toThrow(OIDC_CLIENT_SECRET);
    expect(readConfig(keys).signIn).toBeUndefined();
  });
});
