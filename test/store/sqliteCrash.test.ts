import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../store/sqlite.ts';
import { ada } from './adasResponse.ts';
import { emptyDirectory } from './emptyDirectory.ts';

describe('a process killed while it saves', () => {
  it('has lost no acknowledged save and doubled none, and no answer is without its alert, fifteen times in a row', async () => {
    const directory = emptyDirectory();
    let stored = new Map<string, number>();

    for (let kill = 0; kill < 15; kill++) {
      const acknowledged = new Map([...stored, ...(await killedWhileSaving(directory))]);
      stored = await versionsOf(directory);
      for (const [person, version] of acknowledged) expect([version, version + 1]).toContain(stored.get(person));
    }
    expect(stored.size).toBe(8);
  });
});

/** What was acknowledged, newest last, before the kill at some moment within the first tenth of a second of saving. */
async function killedWhileSaving(directory: string): Promise<[person: string, version: number][]> {
  const program = fileURLToPath(new URL('./saveForever.ts', import.meta.url));
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  await once(child.stdout, 'data');
  await setTimeout(Math.random() * 100);
  child.kill('SIGKILL');
  await once(child, 'close');
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n').map(acknowledgement);
}

function acknowledgement(line: string): [person: string, version: number] {
  const [person = '', version] = line.split(' ');
  return [person, Number(version)];
}

/**
 * The version at which each person's response is stored; it is there once and holds each save up to that version once,
 * and there is an alert for each of these saves and for no other.
 */
async function versionsOf(directory: string): Promise<Map<string, number>> {
  const store = openSqlite({ directory });
  const versions = new Map<string, number>();
  for await (const { personKey, version, applied } of store.responses.list(ada)) {
    expect(versions.has(personKey)).toBe(false);
    expect(applied).toEqual(Array.from({ length: version }, (_, index) => String(index + 1)));
    versions.set(personKey, version);
  }
  const alerts = [];
  for await (const { alert } of store.alerts.list({ waiting: true })) alerts.push(alert.id);
  const saves = [...versions].flatMap(([person, version]) =>
    Array.from({ length: version }, (_, index) => `${person} ${index + 1}`),
  );
  expect(alerts.toSorted()).toEqual(saves.toSorted());
  await store.close();
  return versions;
}
