import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a command of `bot/commands/` prints, and how it ends; with data of its own and no authority set. */
export async function runScript(name: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const script = fileURLToPath(new URL(`../../bot/commands/${name}.ts`, import.meta.url));
  const own = { DATA_DIR: mkdtempSync(join(tmpdir(), 'family-views-script-')), LOG_LEVEL: 'error', BOT_AUTHORITY: '' };
  const env = { ...process.env, ...own };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
