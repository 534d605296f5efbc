import { startStaff, type StaffService } from '../../support/staffService.ts';
import { StaffVisitor } from '../../support/staffVisitor.ts';

let service: StaffService;
beforeEach(async () => {
  service = await startStaff();
});
afterEach(() => service.stop());

const visitor = () => new StaffVisitor(service.address);

describe('without a provider', () => {
  test('the printed link signs one browser in, in every authority', async () => {
    const person = await visitor().open(service.signIn.link!.path);
    expect([person.url, person.status]).toEqual([`${service.address}/staff`, 200]);
    for (const { name } of service.config.authorities) expect(person.text).toContain(`Alerts of ${name}`);
  });

  test.each([
    ['twice', async () => void (await visitor().open(service.signIn.link!.path))],
    ['after 15 minutes', () => void (service.clock.now += 15 * 60_000)],
  ])('it does not work %s, and the page says how to get another', async (_, before) => {
    await before();
    const person = await visitor().open(service.signIn.link!.path);
    expect([person.status, person.text]).toEqual([401, expect.stringContaining('Start it again with npm start')]);
    expect(person.cookies.get(service.address)?.size ?? 0).toBe(0);
  });

  test.each(['/staff', '/staff/sign-in', '/staff/sign-in/guessed', '/staff/signed-in?code=x&state=y'])(
    '%s opens nothing',
    async (path) => {
      expect((await visitor().open(path)).status).toBe(401);
    },
  );
});
