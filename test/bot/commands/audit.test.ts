import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSqlite } from '../../../store/sqlite.ts';
import { emptyDirectory } from '../../store/emptyDirectory.ts';

const run = promisify(execFile);
let directory: string;

beforeAll(async () => {
  directory = emptyDirectory();
  const store = openSqlite({ directory });
  const plain = {
    at: '2026-11-02T09:00:00.000Z',
    by: 'Viewer (viewer@essex.internal)',
    what: 'viewed',
    page: 'tables',
  } as const;
  await store.auditLog.add({ ...plain, id: '01', authority: 'E10000012', round: '2026-autumn' });
  await store.auditLog.add({ ...plain, id: '02', authority: 'E06000044', what: 'refused' });
  await store.auditLog.add({ ...plain, id: '03', authority: 'all', what: 'exported', page: 'tables.csv' });
  await store.close();
});

async function audit(...options: string[]): Promise<string> {
  const env = { ...process.env, DATA_DIR: directory };
  const { stdout } = await run(process.execPath, ['bot/commands/audit.ts', 'list', ...options], { env });
  return stdout;
}

test('lists the log, the newest first', async () => {
  const lines = (await audit()).trim().split('\n');
  expect(lines.map((line) => line.split(/\s{2,}/u).slice(1))).toEqual([
    ['exported', 'tables.csv all', 'Viewer (viewer@essex.internal)'],
    ['refused', 'tables E06000044', 'Viewer (viewer@essex.internal)'],
    ['viewed', 'tables E10000012 2026-autumn', 'Viewer (viewer@essex.internal)'],
  ]);
});

test('lists entries of one council, or of all together, as JSON Lines too', async () => {
  const [entry, ...others] = (await audit('--authority', 'essex', '--json')).trim().split('\n');
  expect([JSON.parse(entry!), others]).toEqual([expect.objectContaining({ id: '01', round: '2026-autumn' }), []]);
  expect(await audit('--authority', 'all')).toMatch(/^\S+ {2}exported[^\n]*\n$/u);
});

test('stops at the limit, and says what is wrong', async () => {
  expect((await audit('--limit', '1')).trim().split('\n')).toHaveLength(1);
  await expect(audit('--limit', '0')).rejects.toThrow('Expected a whole number of 1 or more');
  await expect(audit('--authority', 'narnia')).rejects.toThrow('expected the code or slug of a local authority');
});

test('what is exported and reported by command is in it, with the name given', async () => {
  const env = { ...process.env, DATA_DIR: directory };
  const essex = ['--authority', 'essex', '--round', 'sample', '--by', 'An analyst'];
  const out = join(directory, 'answers.jsonl');
  await run(process.execPath, ['bot/commands/export.ts', ...essex, '--format', 'jsonl', '--out', out], { env });
  await run(process.execPath, ['bot/commands/report.ts', ...essex], { env });
  const lines = (await audit())
    .trim()
    .split('\n')
    .filter((line) => line.endsWith('An analyst'));
  expect(lines.map((line) => line.split(/\s{2,}/u).slice(1))).toEqual([
    ['viewed', 'report E10000012 sample', 'An analyst'],
    ['exported', 'answers.jsonl E10000012 sample', 'An analyst'],
  ]);
}, 30_000);
