import { execFile, type ChildProcess } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../store/sqlite.ts';
import type { Response } from '../../store/responseStore.ts';
import type { Authority } from '../../survey/authority.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A folder of its own that holds the authorities' settings and these responses, as the service would have left them. */
export async function aDataFolder(authorities: Authority[], responses: Response[]): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'family-views-'));
  writeFileSync(join(directory, 'authorities.json'), JSON.stringify(authorities));
  const store = openSqlite({ directory });
  await Promise.all(responses.map((response) => store.responses.save({ ...response, version: 0 })));
  await store.close();
  return directory;
}

/** Runs `bot/commands/NAME.ts` as its own process on a data folder. */
export function runOn(directory: string, name: string, ...args: string[]): Promise<Outcome> {
  return start(directory, name, ...args).outcome;
}

/** The same, for who wants to end it early. */
export function start(
  directory: string,
  name: string,
  ...args: string[]
): { child: ChildProcess; outcome: Promise<Outcome> } {
  const program = fileURLToPath(new URL(`../../bot/commands/${name}.ts`, import.meta.url));
  const env = { ...process.env, DATA_DIR: directory, AUTHORITIES: join(directory, 'authorities.json') };
  let end: (outcome: Outcome) => void = () => undefined;
  const outcome = new Promise<Outcome>((resolve) => (end = resolve));
  const child = execFile(process.execPath, [program, ...args], { env }, (_error, stdout, stderr) =>
    end({ code: child.exitCode ?? -1, stdout, stderr }),
  );
  return { child, outcome };
}
