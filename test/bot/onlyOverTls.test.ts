import { startStaff, type StaffService } from '../support/staffService.ts';

let service: StaffService;
afterEach(() => service.stop());

const paths = ['/', '/essex', '/essex/my-answers', '/copy/none', '/staff', '/health', '/nowhere/at/all'];

async function headers(): Promise<(string | null)[]> {
  const responses = await Promise.all(paths.map((path) => fetch(service.address + path, { redirect: 'manual' })));
  return responses.map((response) => response.headers.get('strict-transport-security'));
}

test('in production browsers are told to come over TLS only, whatever they ask for', async () => {
  service = await startStaff({ change: (config) => ({ ...config, production: true }) });
  expect(new Set(await headers())).toEqual(new Set(['max-age=31536000']));
});

test('elsewhere, where there is no TLS, they are not', async () => {
  service = await startStaff();
  expect(new Set(await headers())).toEqual(new Set([null]));
});
