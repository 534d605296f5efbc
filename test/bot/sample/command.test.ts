import { rmSync } from 'node:fs';
import { anAuthority } from '../../support/responses.ts';
import { aDataFolder, runOn } from '../../reports/commandLine.ts';

let folder: string;
beforeAll(async () => {
  folder = await aDataFolder([anAuthority()], []);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('prints its result alone, fills the round sample, and names the next command', async () => {
  const { code, stdout, stderr } = await runOn(folder, 'sample', '--people', '12', '--authority', 'essex');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ round: 'sample', seed: 1, people: 12, stuck: 0 });
  expect(stderr).toMatch(/Next: npm run report -- --authority essex --round sample\n$/);
  const report = await runOn(folder, 'report', '--authority', 'essex', '--round', 'sample', '--format', 'json');
  expect(JSON.parse(report.stdout)).toMatchObject({ simulated: true });
  const real = await runOn(folder, 'report', '--authority', 'essex', '--format', 'json');
  expect(JSON.parse(real.stdout)).toMatchObject({ simulated: false, started: 0 });
});

test.each([
  [['--people', '0'], 'from 1 to 100000'],
  [['--people', '100001'], 'from 1 to 100000'],
  [['--people', 'many'], 'from 1 to 100000'],
  [['--seed', '-1'], 'Expected a whole number'],
  [['--authority', 'nowhere'], 'Known: E10000012 essex'],
])('%j ends with what was expected', async (args, expected) => {
  const { code, stdout, stderr } = await runOn(folder, 'sample', ...args);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain(expected);
});
