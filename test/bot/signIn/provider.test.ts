import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';

const accounts = {
  lead: { name: 'Safeguarding lead', email: 'lead@essex.internal', roles: ['essex:safeguarding', 'essex:viewer'] },
  nobody: { name: 'No role' },
};

let service: StaffService;
beforeAll(async () => {
  service = await startStaff({ accounts });
});
afterAll(() => service.stop());

const visitor = () => new StaffVisitor(service.address);
const signedIn = async (account = 'lead') => (await visitor().open('/staff')).logInAs(account);

describe('signing in with a real provider', () => {
  test('leads to the first page, with a cookie that scripts and other sites cannot use', async () => {
    const person = await visitor().once('/staff');
    expect([person.status, person.headers.get('location')]).toEqual([303, '/staff/sign-in?to=%2Fstaff']);
    await person.go('/staff/sign-in?to=%2Fstaff');
    await person.logInAs('lead');
    expect(person.url).toBe(`${service.address}/staff`);
    expect(person.text).toContain('Signed in as Safeguarding lead (lead@essex.internal)');
    expect(person.text).toContain('Alerts of Essex');
    expect(person.headers.get('set-cookie')).toMatch(/^staff=[^;]+; Path=\/staff; HttpOnly; SameSite=Lax$/u);
    expect(person.html).not.toContain('Portsmouth');
  });

  test('sends the browser with PKCE, state and nonce', async () => {
    const person = await visitor().once('/staff/sign-in');
    const asked = new URL(person.headers.get('location')!).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('response_type')).toBe('code');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length).toBeGreaterThan(40);
  });

  test('leads back to the page that was asked for, and never to another site', async () => {
    const person = await visitor().open('/staff/essex/unread?page=2');
    await person.logInAs('lead');
    expect(person.url).toBe(`${service.address}/staff/essex/unread?page=2`);
    for (const to of ['https://evil.example/', '//evil.example', '/staff/../x', '/staff@evil', '/staff\\evil']) {
      const other = await visitor().open(`/staff/sign-in?to=${encodeURIComponent(to)}`);
      await other.logInAs('lead');
      expect(other.url).toBe(`${service.address}/staff`);
    }
  });

  test('two sign-ins begun in one browser can both be finished', async () => {
    const person = await visitor().once('/staff/sign-in?to=/staff/essex/alerts');
    const first = person.headers.get('location')!;
    await person.open('/staff/sign-in?to=/staff/essex/unread');
    await person.logInAs('lead');
    expect(person.url).toContain('/staff/essex/unread');
    await person.go(first);
    expect(person.url).toContain('/staff/essex/alerts');
  });

  test('somebody without a role is told which one they need', async () => {
    const person = await signedIn('nobody');
    expect(person.text).toContain('essex:viewer for figures or essex:safeguarding for alerts');
    expect(person.text).not.toContain('Essex ');
  });
});

describe('a sign-in is refused with a page that says what to do', () => {
  const seen = ({ status, text, cookies }: StaffVisitor) => ({
    status,
    why: text.includes('You could not be signed in'),
    wayOn: text.includes('Sign in again'),
    signedIn: cookies.get(service.address)?.has('staff') ?? false,
  });
  const refused = { status: 400, why: true, wayOn: true, signedIn: false };

  test('when the state is another', async () => {
    const person = await visitor().open('/staff');
    const back = new URL(await person.codeFor('lead'));
    back.searchParams.set('state', 'x'.repeat(43));
    expect(seen(await person.go(back.href))).toEqual(refused);
  });

  test('when the state only begins as it should', async () => {
    const person = await visitor().open('/staff');
    const back = new URL(await person.codeFor('lead'));
    back.searchParams.set('state', `${back.searchParams.get('state')!.slice(0, 20)}x`);
    expect(seen(await person.go(back.href))).toEqual(refused);
  });

  test('when it was begun in another browser', async () => {
    const person = await visitor().open('/staff');
    const back = await person.codeFor('lead');
    expect(seen(await visitor().go(back))).toEqual(refused);
  });

  test('when the nonce is another', async () => {
    const person = await visitor().once('/staff/sign-in');
    const there = new URL(person.headers.get('location')!);
    there.searchParams.set('nonce', 'another-nonce');
    await person.go(there.href);
    expect(seen(await person.go(await person.codeFor('lead')))).toEqual(refused);
  });

  test('when the code challenge is of another secret', async () => {
    const person = await visitor().once('/staff/sign-in');
    const there = new URL(person.headers.get('location')!);
    there.searchParams.set('code_challenge', 'x'.repeat(43));
    await person.go(there.href);
    expect(seen(await person.go(await person.codeFor('lead')))).toEqual(refused);
  });

  test('when the code was used before, even with the cookie it was used with', async () => {
    const person = await visitor().open('/staff');
    const back = await person.codeFor('lead');
    const kept = new Map(person.cookies.get(service.address));
    await person.go(back);
    expect(person.status).toBe(200);
    const again = visitor();
    again.cookies.set(service.address, kept);
    expect(seen(await again.go(back))).toEqual(refused);
  });

  test('when the person stops it at the provider', async () => {
    const person = await visitor().once('/staff/sign-in');
    const state = new URL(person.headers.get('location')!).searchParams.get('state')!;
    expect(
      seen(await person.open(`/staff/signed-in?error=access_denied&state=${state}&iss=${service.provider!.issuer}`)),
    ).toEqual(refused);
  });

  test('when it takes longer than ten minutes', async () => {
    const person = await visitor().open('/staff');
    const back = await person.codeFor('lead');
    service.clock.now += 10 * 60_000 + 1000;
    expect(seen(await person.go(back))).toEqual(refused);
  });

  test('and the log says so without a code or a name', () => {
    const lines = service.log.filter((line) => line.includes('sign-in refused'));
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join('')).not.toMatch(/lead|code=/iu);
  });
});

test('roles may come from the userinfo of the provider', async () => {
  const other = await startStaff({ accounts, inIdToken: false });
  const person = await new StaffVisitor(other.address).open('/staff');
  await person.logInAs('lead');
  await other.stop();
  expect(person.text).toContain('Alerts of Essex');
});

test('a provider that is down is said', async () => {
  const other = await startStaff({ accounts, env: { OIDC_ISSUER: 'http://127.0.0.1:9' } });
  const person = await new StaffVisitor(other.address).open('/staff');
  await other.stop();
  expect([person.status, person.text]).toEqual([503, expect.stringContaining('Signing in does not work now')]);
  expect(other.log.join('')).toContain('check OIDC_ISSUER');
});
