import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What `codingProcess.ts` prints. */
export interface CodingSpeed {
  answers: number;
  /** Milliseconds until the coder is ready; for the plain model with its training, which ours has behind it. */
  startUp: number;
  /** Milliseconds for the first answer after that. */
  first: number;
  /** Milliseconds an answer, one by one. */
  p50: number;
  p99: number;
  /** Answers a second. */
  oneByOne: number;
  inBulk: number;
  /** Bytes resident at the most. */
  peakMemory: number;
}

/** Codes the answers of a JSON Lines file in a process of its own, with the memory settings of `npm run code`. */
export function codingSpeed(coder: 'own' | 'plain', file: URL): CodingSpeed {
  const script = fileURLToPath(new URL('./codingProcess.ts', import.meta.url));
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-semi-space-size=2', script, coder, fileURLToPath(file)],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  if (status !== 0) throw new Error(`The ${coder} coder ended with ${status}; its error is above.`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as CodingSpeed;
}
