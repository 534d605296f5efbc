import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityNamed } from '../../bot/authorities.ts';
import { readConfig } from '../../bot/config.ts';
import { liveAuthorities, testAuthorities } from '../support/authorities.ts';

const folder = mkdtempSync(join(tmpdir(), 'family-views-config-'));
const local = { DATA_DIR: join(folder, 'data') };
const live = {
  ...local,
  NODE_ENV: 'production',
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'secret password',
  MICROSOFT_APP_TENANT_ID: 'tenant',
  SECRET_KEY: 'a key of at least thirty-two letters',
  AUTHORITIES: liveAuthorities(),
};

describe('settings', () => {
  test('have defaults that need nothing set', () => {
    expect(readConfig(local)).toMatchObject({
      port: 3978,
      host: '127.0.0.1',
      store: { kind: 'sqlite' },
      bot: undefined,
    });
  });

  test('hold the 14 authorities of the study, their numbers marked as examples', () => {
    const { authorities } = readConfig(local);
    expect(authorities.map(({ slug }) => slug)).toHaveLength(14);
    expect(authorities.every(({ contacts }) => contacts.example)).toBe(true);
  });

  test('make a secret once and keep it', () => {
    expect(readConfig(local).secret).toEqual(readConfig(local).secret);
    expect(readConfig(local).secret).toHaveLength(32);
  });

  test('are complete in production', () => {
    expect(readConfig(live)).toMatchObject({ production: true, host: '0.0.0.0', bot: { appId: 'app' } });
  });

  test.each(['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID', 'SECRET_KEY'])(
    'stop the start in production without %s, by name',
    (name) => {
      expect(() => readConfig({ ...live, [name]: '' })).toThrow(
        `Missing settings, needed when NODE_ENV is production: ${name}`,
      );
    },
  );

  test('stop the start in production while telephone numbers are examples', () => {
    expect(() => readConfig({ ...live, AUTHORITIES: '' })).toThrow(
      /AUTHORITIES: expected real telephone numbers.*essex/u,
    );
  });

  test.each([
    ['BOT_AUTHORITY', { BOT_AUTHORITY: 'narnia' }, /BOT_AUTHORITY: expected the code or slug.*got "narnia"/u],
    ['a bot without its password', { MICROSOFT_APP_ID: 'app' }, /MICROSOFT_APP_PASSWORD, MICROSOFT_APP_TENANT_ID/u],
    ['PORT', { PORT: 'http' }, /PORT: .*got "http"/u],
    ['PORT out of range', { PORT: '70000' }, /PORT: .*got "70000"/u],
    ['STORE', { STORE: 'mongo' }, /STORE: .*got "mongo"/u],
    [
      'SECRET_KEY, without showing it',
      { SECRET_KEY: 'short' },
      /SECRET_KEY: expected 32 characters or more, got "\(hidden\)"/u,
    ],
    ['STORE=cosmos without an endpoint', { STORE: 'cosmos' }, /COSMOS_ENDPOINT/u],
    ['AUTHORITIES that is not there', { AUTHORITIES: '/nowhere.json' }, /AUTHORITIES: .*\/nowhere\.json/u],
  ])('name what is wrong: %s', (_, env, message) => {
    expect(() => readConfig({ ...local, ...env })).toThrow(message);
  });
});

describe('a file of authorities', () => {
  const [first] = testAuthorities;
  test.each([
    ['is not JSON', '{', /JSON/u],
    [
      'has a wrong code',
      JSON.stringify([{ ...first, code: 'Essex' }]),
      /0\.code: expected an ONS code such as E10000012/u,
    ],
    [
      'names a round sample',
      JSON.stringify([{ ...first, rounds: [{ id: 'sample', opens: '2026-01-01' }] }]),
      /sample is kept/u,
    ],
    ['has an unknown language', JSON.stringify([{ ...first, languages: ['xx'] }]), /0\.languages\.0: .*en/u],
    ['has an authority twice', JSON.stringify([first, first]), new RegExp(`code ${first!.code} stands twice`, 'u')],
    ['is empty', '[]', /the list/u],
  ])('is refused when it %s', (_, content, message) => {
    const file = join(folder, 'authorities.json');
    writeFileSync(file, content);
    expect(() => readConfig({ ...local, AUTHORITIES: file })).toThrow(message);
  });

  test('finds an authority by code or slug, and names the known ones otherwise', () => {
    expect(authorityNamed('E10000012', testAuthorities).slug).toBe('essex');
    expect(authorityNamed('Essex', testAuthorities).code).toBe('E10000012');
    expect(() => authorityNamed('Narnia', testAuthorities)).toThrow(/got "Narnia"\. Known: .*E10000012 essex/u);
  });
});
