import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../bot/commands/start.ts', import.meta.url));

/** `npm start` in a process of its own, on a port that is free. */
export interface RunningService {
  /** As printed, with a slash at the end. */
  address: string;
  /** What it has said on standard output and standard error so far. */
  said: () => string;
  /** Ends it without warning, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to stop; its exit code. */
  stop(): Promise<number | null>;
}

export async function startService(env: NodeJS.ProcessEnv): Promise<RunningService> {
  const child = launch(env);
  const said: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data: Buffer) => said.push(data.toString()));
  const [line] = (await Promise.race([once(child.stdout!, 'data'), ended(child)])) as [Buffer];
  const address = /http:\S+/u.exec(line.toString())![0];
  return { address, said: () => said.join(''), kill: () => killed(child), stop: () => stopped(child) };
}

/** How a service ends that cannot start. */
export async function failingService(env: NodeJS.ProcessEnv): Promise<{ code: number; said: string }> {
  const child = launch(env);
  const said: string[] = [];
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data: Buffer) => said.push(data.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said: said.join('') };
}

function launch(env: NodeJS.ProcessEnv): ChildProcess {
  const options = { env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...env } };
  return spawn(process.execPath, [script], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<never> {
  const said: string[] = [];
  child.stderr!.on('data', (data: Buffer) => said.push(data.toString()));
  await once(child, 'close');
  throw new Error(`Expected the service to start, got: ${said.join('')}`);
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

async function stopped(child: ChildProcess): Promise<number | null> {
  const closed = once(child, 'close');
  child.kill('SIGTERM');
  const [code] = (await closed) as [number | null];
  return code;
}
