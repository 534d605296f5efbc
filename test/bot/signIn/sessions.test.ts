import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';

const MINUTE = 60_000;
const accounts = { lead: { name: 'Safeguarding lead', roles: ['essex:safeguarding'] } };

let service: StaffService;
beforeEach(async () => {
  service = await startStaff({ accounts });
});
afterEach(() => service.stop());

const visitor = () => new StaffVisitor(service.address);
const signedIn = async () => (await visitor().open('/staff')).logInAs('lead');
const session = (person: StaffVisitor) => person.cookies.get(service.address)!.get('staff')!;
const withCookie = (value: string) => {
  const person = visitor();
  person.cookies.set(service.address, new Map([['staff', value]]));
  return person;
};

describe('a session', () => {
  test('lasts while there is a page every half hour', async () => {
    const person = await signedIn();
    for (let pages = 0; pages < 4; pages++) {
      service.clock.now += 29 * MINUTE;
      expect((await person.once('/staff')).status).toBe(200);
    }
  });

  test('ends after half an hour without a page, and says how to go on', async () => {
    const person = await signedIn();
    service.clock.now += 31 * MINUTE;
    await person.once('/staff/essex/alerts');
    expect([person.status, person.text]).toEqual([401, expect.stringContaining('You need to sign in again')]);
    expect(person.html).toContain('href="/staff/sign-in?to=%2Fstaff%2Fessex%2Falerts"');
  });

  test('ends after eight hours, however many pages there were', async () => {
    const person = await signedIn();
    for (let pages = 0; pages < 23; pages++) {
      service.clock.now += 20 * MINUTE;
      expect((await person.once('/staff')).status).toBe(200);
    }
    service.clock.now += 21 * MINUTE;
    expect((await person.once('/staff')).status).toBe(401);
  });

  test('is over once the person has signed out, here and at the provider', async () => {
    const person = await signedIn();
    const copy = session(person);
    const { action, fields } = person.formTo('/sign-out');
    await person.once(action, fields);
    const [, there] = /^0; url=(.+)$/u.exec(person.headers.get('refresh')!)!;
    expect(there).toMatch(new RegExp(`^${service.provider!.issuer}/session/end\\?`, 'u'));
    expect(person.html).toContain('Sign out of your work account');
    expect(person.cookies.get(service.address)!.has('staff')).toBe(false);
    expect((await withCookie(copy).once('/staff')).status).toBe(303);
    await person.go(there!);
    await person.send('/session/end/confirm', { logout: 'yes' });
    expect([person.url, person.text]).toEqual([
      expect.stringContaining(`${service.address}/staff/signed-out`),
      expect.stringContaining('You are signed out'),
    ]);
    await person.open('/staff');
    expect(person.url).toContain(service.provider!.issuer);
  });

  test('is over in all processes, and after a restart', async () => {
    const person = await signedIn();
    const copy = session(person);
    const elsewhere = await startStaff({ accounts, store: service.store });
    const there = () => {
      const same = new StaffVisitor(elsewhere.address);
      same.cookies.set(elsewhere.address, new Map([['staff', copy]]));
      return same.once('/staff');
    };
    expect((await there()).status).toBe(200);
    const { action, fields } = person.formTo('/sign-out');
    await person.once(action, fields);
    expect((await there()).status).toBe(303);
    await elsewhere.stop();
  });

  test('is begun only so many times in a minute from one place', async () => {
    const begun = [];
    for (let index = 0; index < 61; index++) begun.push(await visitor().once('/staff/sign-in'));
    expect(begun.filter(({ status }) => status === 303)).toHaveLength(60);
    const last = begun.at(-1)!;
    expect([last.status, Number(last.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect(last.text).toContain('Too many sign-ins at once');
  });

  test.each([
    ['changed in one letter', (value: string) => `${value.slice(0, -5)}A${value.slice(-4)}`],
    ['made up', () => 'eyJhbGciOiJub25lIn0.eyJ2YWx1ZSI6e319.'],
    ['cut', (value: string) => value.slice(0, 50)],
  ])('is none when its cookie was %s', async (_, change) => {
    const person = withCookie(change(session(await signedIn())));
    await person.once('/staff');
    expect([person.status, person.headers.get('location')]).toEqual([303, '/staff/sign-in?to=%2Fstaff']);
  });

  test('is not what is kept while somebody signs in', async () => {
    const person = await visitor().once('/staff/sign-in');
    const [[, pending]] = [...person.cookies.get(service.address)!] as [[string, string]];
    expect((await withCookie(pending).once('/staff')).status).toBe(303);
  });

  test('goes on after the secret was changed, as long as the old one is known', async () => {
    const person = await signedIn();
    const changed = {
      SECRET_KEY: 'another secret for the tests, longer',
      SECRET_KEY_OLD: 'a secret for the tests, of 32 characters',
    };
    const other = await startStaff({ accounts, env: changed });
    const same = new StaffVisitor(other.address);
    same.cookies.set(other.address, new Map([['staff', session(person)]]));
    await same.once('/staff');
    await other.stop();
    expect(same.status).toBe(200);
  });

  test('goes over TLS only in production', async () => {
    const live = await startStaff({ change: (config) => ({ ...config, production: true }) });
    const person = await new StaffVisitor(live.address).once(live.signIn.link!.path);
    await live.stop();
    expect(person.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Lax; Secure$/u);
  });
});

describe('a form is refused', () => {
  const send = async (change: (form: { fields: Record<string, string>; headers: Record<string, string> }) => void) => {
    const person = await signedIn();
    const form = { fields: person.formTo('/sign-out').fields, headers: {} as Record<string, string> };
    change(form);
    await person.once('/staff/sign-out', form.fields, form.headers);
    expect((await person.once('/staff')).status).toBe(200);
    return person;
  };

  test.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another place of the same site', { 'sec-fetch-site': 'same-site' }],
    ['of another type', { 'content-type': 'text/plain' }],
  ])('%s', async (_, headers) => {
    await send((form) => Object.assign(form.headers, headers));
    expect(service.log.join('')).toContain('refused on a staff page');
  });

  test('without the token, or with that of another session', async () => {
    const other = (await signedIn()).formTo('/sign-out').fields.formToken!;
    for (const token of ['', other]) await send((form) => (form.fields.formToken = token));
    expect(service.log.filter((line) => line.includes('refused on a staff page'))).toHaveLength(2);
  });
});
