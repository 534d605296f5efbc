import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authorityNamed } from '../../bot/authorities.ts';
import { readConfig } from '../../bot/config.ts';
import { testAuthorities } from '../support/authorities.ts';
import { liveSettings } from '../support/liveSettings.ts';

const folder = mkdtempSync(join(tmpdir(), 'family-views-config-'));
const local = { DATA_DIR: join(folder, 'data') };
const live = { ...local, ...liveSettings };

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
    expect(readConfig(local).keys).toEqual(readConfig(local).keys);
    expect(readConfig(local).keys.people[0]).toHaveLength(32);
  });

  test.each([
    [undefined, 0.1],
    ['0', 0],
    ['0.25', 0.25],
  ])('read no codes back to a share of people: %s is %f', (given, share) => {
    expect(readConfig({ ...local, ASKED_OPENLY: given }).askedOpenly).toBe(share);
  });

  test('are complete in production', () => {
    expect(readConfig(live)).toMatchObject({ production: true, host: '0.0.0.0', bot: { appId: 'app' } });
  });

  test.each([
    ...['MICROSOFT_APP_ID', 'MICROSOFT_APP_PASSWORD', 'MICROSOFT_APP_TENANT_ID', 'SECRET_KEY'],
    ...['ALERT_KEY', 'PUBLIC_URL', 'SMTP_URL', 'MAIL_FROM'],
    ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ])('stop the start in production without %s, by name', (name) => {
    expect(() => readConfig({ ...live, [name]: '' })).toThrow(
      `Missing settings, needed when NODE_ENV is production: ${name}`,
    );
  });

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
      'SMTP_URL',
      { SMTP_URL: 'mail.example', MAIL_FROM: 'a@mail.example' },
      /SMTP_URL: expected smtp:\/\/… or smtps:\/\/…/u,
    ],
    [
      'SECRET_KEY, without showing it',
      { SECRET_KEY: 'short' },
      /SECRET_KEY: expected 32 characters or more, got "\(hidden\)"/u,
    ],
    ['STORE=cosmos without an endpoint', { STORE: 'cosmos' }, /COSMOS_ENDPOINT/u],
    ['ASKED_OPENLY over 1', { ASKED_OPENLY: '10' }, /ASKED_OPENLY: .*got "10"/u],
    ['AUTHORITIES that is not there', { AUTHORITIES: '/nowhere.json' }, /AUTHORITIES: .*\/nowhere\.json/u],
  ])('name what is wrong: %s', (_, env, message) => {
    expect(() => readConfig({ ...local, ...env })).toThrow(message);
  });
});

describe('the second coder', () => {
  const on = {
    ...local,
    SECOND_CODER: 'azure-openai',
    SECOND_CODER_ENDPOINT: 'https://essex.openai.azure.com',
    SECOND_CODER_DEPLOYMENT: 'coder',
  };

  test('is off unless it is switched on', () => {
    expect(readConfig(local).secondCoder).toBeUndefined();
    expect(readConfig({ ...on, SECOND_CODER: 'off' }).secondCoder).toBeUndefined();
  });

  test('needs an endpoint and a deployment, and signs in by itself without a key', () => {
    expect(readConfig(on).secondCoder).toEqual({
      endpoint: 'https://essex.openai.azure.com',
      deployment: 'coder',
      apiVersion: '2024-10-21',
      key: undefined,
      prices: undefined,
    });
  });

  test('takes a key and prices for a million tokens', () => {
    const more = { SECOND_CODER_KEY: 'k', SECOND_CODER_PRICE_IN: '0.15', SECOND_CODER_PRICE_OUT: '0' };
    expect(readConfig({ ...on, ...more }).secondCoder).toMatchObject({ key: 'k', prices: { input: 0.15, output: 0 } });
  });

  test.each([
    ['no endpoint', { SECOND_CODER_ENDPOINT: '' }, /when SECOND_CODER is azure-openai: SECOND_CODER_ENDPOINT$/u],
    ['no deployment', { SECOND_CODER_DEPLOYMENT: '' }, /SECOND_CODER_DEPLOYMENT$/u],
    ['no switch', { SECOND_CODER: '' }, /Missing setting SECOND_CODER, needed with SECOND_CODER_ENDPOINT, .*or off/u],
    ['an unknown switch', { SECOND_CODER: 'on' }, /SECOND_CODER: .*got "on"/u],
    ['an endpoint that is none', { SECOND_CODER_ENDPOINT: 'essex' }, /SECOND_CODER_ENDPOINT: .*got "essex"/u],
    ['an endpoint anybody can read', { SECOND_CODER_ENDPOINT: 'http://essex.example' }, /begins with https/u],
    ['half of the prices', { SECOND_CODER_PRICE_IN: '1' }, /Missing setting SECOND_CODER_PRICE_OUT/u],
    [
      'a price that is none',
      { SECOND_CODER_PRICE_IN: 'cheap', SECOND_CODER_PRICE_OUT: '1' },
      /SECOND_CODER_PRICE_IN: .*got "cheap"/u,
    ],
  ])('is refused with %s', (_, change, message) => {
    expect(() => readConfig({ ...on, ...change })).toThrow(message);
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
