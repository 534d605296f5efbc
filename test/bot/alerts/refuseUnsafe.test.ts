import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../bot/config.ts';
import type { Authority, SafeguardingContact } from '../../../survey/authority.ts';
import { liveAuthorities } from '../../support/authorities.ts';
import { liveSettings } from '../../support/liveSettings.ts';

/** Essex's contacts changed, all others as they are fit for production. */
function inEssex(change: (contacts: SafeguardingContact[]) => SafeguardingContact[]): string {
  return liveAuthorities((each: Authority) => {
    if (each.slug !== 'essex') return each;
    return { ...each, safeguarding: { ...each.safeguarding, contacts: change(each.safeguarding.contacts) } };
  });
}

/** The first contact with something else. */
function first(change: Partial<SafeguardingContact>): string {
  return inEssex(([lead, ...others]) => [{ ...lead!, ...change }, ...others]);
}

const DATA_DIR = join(mkdtempSync(join(tmpdir(), 'family-views-mail-')), 'data');
const secret = 'x'.repeat(32);

describe('the start in production', () => {
  test('is taken with contacts that can be reached', () => {
    const webhook = { url: 'https://alerts.internal/family-views', secret };
    const AUTHORITIES = first({ mobile: '+447911123456', webhook });
    expect(readConfig({ ...liveSettings, AUTHORITIES })).toMatchObject({ production: true });
  });

  test.each([
    ['nobody to tell', inEssex(() => []), /essex: expected safeguarding contacts, got none/u],
    [
      'an example address',
      first({ email: 'lead@essex.example' }),
      /essex, contact safeguarding-lead: .*lead@essex\.example/u,
    ],
    [
      'an address at example.com',
      first({ email: 'lead@mail.example.com' }),
      /got the example lead@mail\.example\.com/u,
    ],
    ['an address at .test', first({ email: 'lead@essex.test' }), /got the example lead@essex\.test/u],
    ['an example mobile', first({ mobile: '+447700900123' }), /expected a real mobile number/u],
    ['an example webhook', first({ webhook: { url: 'https://essex.example/x', secret } }), /expected a real webhook/u],
    ['a webhook in the clear', first({ webhook: { url: 'http://essex.internal/x', secret } }), /begins with https/u],
    [
      'a password in a webhook',
      first({ webhook: { url: 'https://a:b@essex.internal/x', secret } }),
      /without a password in its address/u,
    ],
  ])('is refused with %s', (_, AUTHORITIES, message) => {
    expect(() => readConfig({ ...liveSettings, AUTHORITIES })).toThrow(message);
  });

  test('takes a webhook in the clear within the machine', () => {
    const AUTHORITIES = first({ webhook: { url: 'http://127.0.0.1:8080/x', secret } });
    expect(readConfig({ ...liveSettings, AUTHORITIES }).production).toBe(true);
  });

  test('names everything that is wrong at once', () => {
    const AUTHORITIES = inEssex((contacts) => contacts.map((each) => ({ ...each, email: `${each.id}@a.example` })));
    expect(() => readConfig({ ...liveSettings, AUTHORITIES })).toThrow(
      /safeguarding-lead@a\.example[^]*duty-manager@a/u,
    );
  });

  test('needs to know whom to tell when the person has not said where they get help', () => {
    const AUTHORITIES = liveAuthorities();
    expect(() => readConfig({ ...liveSettings, AUTHORITIES, ALERT_FALLBACK: '' })).toThrow(
      /Missing setting ALERT_FALLBACK/u,
    );
    expect(() => readConfig({ ...liveSettings, AUTHORITIES, ALERT_FALLBACK: 'narnia' })).toThrow(
      /ALERT_FALLBACK: .*narnia/u,
    );
    expect(readConfig({ ...liveSettings, AUTHORITIES, ALERT_FALLBACK: '', BOT_AUTHORITY: 'essex' }).production).toBe(
      true,
    );
  });
});

describe('settings of the mail server', () => {
  test.each(['http://mail.internal', 'smtp://mail.internal?tls.rejectUnauthorized=false'])('refuse %s', (SMTP_URL) => {
    expect(() => readConfig({ DATA_DIR, SMTP_URL, MAIL_FROM: 'a@b.internal' })).toThrow(
      /SMTP_URL: expected .*\(hidden\)/u,
    );
  });

  test('need the address mails come from', () => {
    expect(() => readConfig({ DATA_DIR, SMTP_URL: 'smtp://127.0.0.1' })).toThrow(/Missing setting MAIL_FROM/u);
  });
});
