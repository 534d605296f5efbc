import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { aDataFolder } from '../../reports/commandLine.ts';
import { anAuthority } from '../../support/responses.ts';

let folder: string;
beforeAll(async () => (folder = await aDataFolder([anAuthority()], [])));
afterAll(() => rmSync(folder, { recursive: true }));

const essex = ['--authority', 'essex', '--round', 'sample'];

/** Runs a command whose output goes where `shell` says. */
function run(shell: string, name: string, ...args: string[]) {
  const program = fileURLToPath(new URL(`../../../bot/commands/${name}.ts`, import.meta.url));
  const env = { ...process.env, DATA_DIR: folder, AUTHORITIES: `${folder}/authorities.json` };
  const line = ['-c', `set -o pipefail; "$0" "$@" ${shell}`, process.execPath, program, ...args];
  return new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile('bash', line, { env }, (error, _stdout, stderr) => resolve({ code: error?.code ?? 0, stderr }));
  });
}

test.each([
  ['report', essex],
  ['benchmark', ['show', ...essex]],
])('%s says that the disk is full', async (name, args) => {
  const { code, stderr } = await run('> /dev/full', name, ...args);
  expect(code).toBe(1);
  expect(stderr.trim()).toMatch(new RegExp(`^${name}: cannot write the result: .*no space left`, 'iu'));
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a reader that has seen enough is no fault', async () => {
  expect(await run('| true', 'report', ...essex)).toEqual({ code: 0, stderr: '' });
});
