import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  exit: number | null;
  stdout: string;
  stderr: string;
}

export const program = fileURLToPath(new URL('../../../bot/commands/code.ts', import.meta.url));

/** Most tests ask one thing of a file that parents answered. */
export const ofParents = ['--text', 'Answer', '--respondent', 'parent', '--question', 'difference'];

/** Runs `npm run code --` as its own process in a folder. */
export function runCode(folder: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { cwd: folder }, (_error, stdout, stderr) =>
      resolve({ exit: child.exitCode, stdout, stderr }),
    );
  });
}
