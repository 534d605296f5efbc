import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openSqlite } from '../../../store/sqlite.ts';
import type { AuditEntry } from '../../../store/auditLog.ts';
import type { Response } from '../../../store/responseStore.ts';
import { aDataFolder, runOn, type Outcome } from '../../reports/commandLine.ts';
import { anAuthority, aParent, times } from '../../support/responses.ts';

const rounds = [{ id: '2026-autumn', opens: '2021-01-01' }];
const essex = anAuthority({ rounds });
const kent = anAuthority({ code: 'E10000016', slug: 'kent', name: 'Kent', rounds });
const sheffield = anAuthority({ code: 'E08000019', slug: 'sheffield', name: 'Sheffield', rounds });
const dudley = anAuthority({ code: 'E08000027', slug: 'dudley', name: 'Dudley', rounds });

const saying = (authority: { code: string }, count: number, ...difference: string[]): Response[] =>
  times(count, () => aParent({ difference }, { authority: authority.code, round: '2026-autumn' }));

/** Essex and Dudley are in one installation, Kent and Sheffield in another; each also knows the others by name. */
const all = [essex, kent, sheffield, dudley];
let here: string;
let there: string;
let key: Outcome;
let kents: string;
let sheffields: string;

beforeAll(async () => {
  const theirs = [...saying(kent, 8, 'safer'), ...saying(kent, 12, 'happier'), ...saying(kent, 3, 'calmer')];
  there = await aDataFolder(all, [...theirs, ...saying(sheffield, 20, 'safer')]);
  key = await on(there, 'key');
  [kents, sheffields] = [await handedOver('kent'), await handedOver('sheffield')];
});
beforeEach(async () => {
  const said = [...saying(essex, 6, 'safer'), ...saying(essex, 4, 'happier')];
  here = await aDataFolder(all, [...said, ...saying(dudley, 10, 'safer', 'happier')]);
});

const on = (folder: string, ...args: string[]) => runOn(folder, 'benchmark', ...args);

/** The file of an authority there, handed over. */
async function handedOver(authority: string): Promise<string> {
  const file = join(there, `${authority}.json`);
  const { code, stderr } = await on(there, 'export', '--authority', authority, '--out', file);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return file;
}

async function trustThem(...authorities: string[]): Promise<Outcome> {
  const file = join(here, 'their-key.pem');
  writeFileSync(file, key.stdout);
  return await on(here, 'trust', '--name', 'Kent', '--key', file, '--authority', ...authorities, '--by', 'Officer');
}

/** The row here of a view by parents. */
async function shown(): Promise<(code: string) => Record<string, string>> {
  const { stdout } = await on(here, 'show', '--authority', 'essex', '--format', 'csv');
  const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true });
  return (code) => rows.find((row) => row.code === code && row.column === 'parent')!;
}

async function audited(folder: string): Promise<AuditEntry[]> {
  const store = openSqlite({ directory: folder });
  const entries = await Array.fromAsync(store.auditLog.list({}));
  await store.close();
  return entries.reverse();
}

test('figures go from one installation to another, and stand beside its own', async () => {
  expect(await trustThem(kent.code, sheffield.code)).toMatchObject({ code: 0, stderr: '' });
  const { code, stdout } = await on(here, 'import', kents, sheffields);
  expect(code).toBe(0);
  expect(stdout.match(/taken in\. (?:Kent|Sheffield)/gu)).toEqual(['taken in. Kent', 'taken in. Sheffield']);

  const row = await shown();
  // Essex 6 of 10, Dudley 10 of 10, Kent 8 of 23, Sheffield 20 of 20.
  expect(row('safer')).toMatchObject({
    ...{ people: '6', answered: '10', others: '3', others_least: String(8 / 23), others_median: '1', others_most: '1' },
    ...{ together_authorities: '4', together_people: '44', together_answered: '63' },
  });
  // Essex 4, hidden; Kent's three who are calmer too.
  expect(row('happier')).toMatchObject({ people: '[c]', others: '3', together_people: '22' });
  expect(row('calmer')).toMatchObject({ others: '2', others_least: '', together_people: '0' });
});

test('what is handed over holds counts alone, and no hidden one', () => {
  const { payload } = JSON.parse(readFileSync(kents, 'utf8')) as { payload: string };
  const contents = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  expect(Object.keys(contents)).toEqual(['format', 'version', 'authority', 'round', 'frame', 'rule', 'at', 'groups']);
  const { groups } = contents as { groups: { parent: { answered: object; people: Record<string, unknown> } } };
  expect(groups.parent.answered).toEqual({ difference: 23, improve: 0 });
  expect(groups.parent.people).toMatchObject({ safer: 8, happier: 12, calmer: 'hidden', attendance: 0 });
  expect(statSync(kents).mode & 0o777).toBe(0o600);
});

test('files of a key that is no longer trusted count no more', async () => {
  await trustThem(kent.code);
  await on(here, 'import', kents);
  expect((await on(here, 'list')).stdout).toContain('Kent, signed by "Kent".');
  expect((await shown())('safer')).toMatchObject({ others: '2' });

  expect(await on(here, 'untrust', '--name', 'Kent')).toMatchObject({ code: 0, stderr: '' });
  expect((await shown())('safer')).toMatchObject({ others: '1' });
  expect((await on(here, 'list')).stdout).toContain('not counted, as their key is not trusted for them now.');
});

test('what was counted here goes before a file about the same authority', async () => {
  await trustThem(kent.code);
  await on(here, 'import', kents);
  const store = openSqlite({ directory: here });
  await Promise.all(saying(kent, 5, 'safer').map((each) => store.responses.save({ ...each, version: 0 })));
  await store.close();

  expect((await shown())('safer')).toMatchObject({ others: '2', together_people: String(6 + 10 + 5) });
});

test('what is wrong with one file is said, the others are taken in, and all of it is in the audit log', async () => {
  await trustThem(kent.code);
  const huge = join(here, 'huge.json');
  writeFileSync(huge, readFileSync(kents, 'utf8') + ' '.repeat(300_000));
  const binary = join(here, 'binary.json');
  writeFileSync(binary, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
  const files = [huge, binary, sheffields, join(here, 'missing.json'), here, kents];

  const { code, stdout, stderr } = await on(here, 'import', ...files, '--by', 'Officer');
  expect(code).toBe(1);
  expect(stdout).toMatch(/^\S+kent\.json: taken in\. Kent \(E10000016\), round 2026-autumn, .*\n$/u);
  const said = stderr.trim().split('\n');
  expect(said).toHaveLength(5);
  expect(said[0]).toContain('huge.json: expected 256 kB at most, got more');
  expect(said[1]).toContain('binary.json: expected a text file, got something else');
  expect(said[2]).toContain(
    'sheffield.json: expected figures of E10000016, for which the key "Kent" is trusted, got E08000019',
  );
  expect(said[3]).toContain('missing.json: expected a file that can be read, got ENOENT');
  expect(said[4]).toContain('expected a file that can be read, got EISDIR');

  const entries = await audited(here);
  expect(entries.map(({ what, page, by, authority }) => [what, page, by, authority])).toEqual([
    ['changed', 'benchmark.trust', 'Officer', undefined],
    ...Array.from({ length: 5 }, () => ['refused', 'benchmark.import', 'Officer', undefined]),
    ['changed', 'benchmark.import', 'Officer', kent.code],
  ]);
  const exported = await audited(there);
  expect(exported.slice(0, 2).map(({ what, page, authority }) => [what, page, authority])).toEqual([
    ['exported', 'benchmark.export', kent.code],
    ['exported', 'benchmark.export', sheffield.code],
  ]);
});

test('a file of one installation is not taken in by itself, nor is its own key trusted', async () => {
  const trusted = await on(there, 'trust', '--name', 'Us', '--key', key.stdout, '--authority', kent.code);
  expect(trusted).toMatchObject({ code: 1, stdout: '' });
  expect(trusted.stderr).toContain('expected the key of another installation, got the one of this installation');
  const { stderr } = await on(there, 'import', kents);
  expect(stderr).toContain('expected a signature by a key that is trusted here (none yet)');
});

test('the key is the same after a restart, and what is read out of it tells it apart', async () => {
  const [again, other] = [await on(there, 'key'), await on(here, 'key')];
  expect(again).toEqual(key);
  expect(other.stdout).not.toBe(key.stdout);
  expect(key.stderr).toMatch(/ [0-9a-f]{4}(-[0-9a-f]{4}){7}\n$/u);
});

test('a name stands for one key, and a key has one name', async () => {
  await trustThem(kent.code);
  const second = await on(here, 'trust', '--name', 'Sheffield', '--key', key.stdout, '--authority', sheffield.code);
  expect(second).toMatchObject({ code: 1, stdout: '' });
  expect(second.stderr).toContain('expected a new name and key, or both as they are, got "Sheffield"');
  expect(await trustThem(kent.code, sheffield.code)).toMatchObject({ code: 0 });
});

test('where nobody has answered there is nothing to hand over', async () => {
  const { code, stderr } = await on(here, 'export', '--authority', 'kent', '--out', join(here, 'none.json'));
  expect(code).toBe(1);
  expect(stderr).toContain('expected answers of Kent, round 2026-autumn, got none');
});
