import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a process took from its start to its end. */
export interface Measured {
  seconds: number;
  /** Bytes resident at the most; missing of a program that is not ours and cannot say. */
  peakMemory?: number;
  /** Of the file it wrote, bytes. */
  written: number;
}

const peakMemory = new URL('../peakMemory.ts', import.meta.url).href;

interface Run {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  /** Written on its standard input. */
  input?: string;
  /** Takes its standard output. */
  out: string;
  /** The file it writes, where that is another. */
  file?: string;
}

/** Runs a command of the project on the store in `folder`. */
export function measureCommand(name: string, args: string[], where: { folder: string; out: string; file?: string }) {
  const script = fileURLToPath(new URL(`../../../bot/commands/${name}.ts`, import.meta.url));
  const env = { DATA_DIR: where.folder };
  return measure({ ...where, command: process.execPath, args: ['--import', peakMemory, script, ...args], env });
}

/** Runs a query in the sqlite3 shell, or where that is missing in a process of its own with the driver that we use. */
export async function measureQuery(database: string, query: string, out: string): Promise<Measured> {
  const csv = ['-readonly', '-csv', '-header', database];
  if (await hasShell()) return await measure({ command: 'sqlite3', args: csv, input: `${query};`, out });
  const script = fileURLToPath(new URL('query.ts', import.meta.url));
  return await measure({
    command: process.execPath,
    args: ['--import', peakMemory, script, database],
    input: query,
    out,
  });
}

/** Whether the shell of SQLite is on this machine. */
export async function hasShell(): Promise<boolean> {
  const child = spawn('sqlite3', ['-version'], { stdio: 'ignore' });
  return await Promise.race([once(child, 'close').then(() => true), once(child, 'error').then(() => false)]);
}

async function measure({ command, args, env, input = '', out, file = out }: Run): Promise<Measured> {
  const sink = openSync(out, 'w');
  try {
    const begun = performance.now();
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['pipe', sink, 'pipe'] });
    const said: string[] = [];
    child.stderr!.on('data', (text: Buffer) => said.push(text.toString()));
    child.stdin!.end(input);
    const [status] = (await once(child, 'close')) as [number];
    const seconds = (performance.now() - begun) / 1000;
    if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}: ${said.join('')}`);
    const [, bytes] = /peak memory (\d+)/u.exec(said.join('')) ?? [];
    return { seconds, ...(bytes && { peakMemory: Number(bytes) }), written: statSync(file).size };
  } finally {
    closeSync(sink);
  }
}
