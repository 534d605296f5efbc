import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile } from './people.ts';

const service = fileURLToPath(new URL('../../bot/commands/start.ts', import.meta.url));

/** Milliseconds from starting the process to its printing the address: median of `runs`. */
export async function startUpTime(runs: number): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < runs; run++) took.push(await oneStart());
  return quantile(took, 0.5);
}

async function oneStart(): Promise<number> {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'family-views-start-'));
  const begun = performance.now();
  const child = spawn(process.execPath, [service], {
    env: { ...process.env, PORT: '0', DATA_DIR },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const took = performance.now() - begun;
  child.kill();
  await once(child, 'exit');
  return took;
}
