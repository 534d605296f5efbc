import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../bot/config.ts';
import { openStore } from '../../bot/store.ts';
import type { Response } from '../../store/responseStore.ts';
import { APP_ID, ISSUER, startBotService } from '../support/botService.ts';
import { openTextAccount } from '../support/texts.ts';
import type { Target } from './surface.ts';

export interface RunningTarget extends Target {
  /** Whether the process that was started still answers. */
  isUp(): Promise<boolean>;
  /** Stops it; what it has logged, and what it has stored. */
  stop(): Promise<{ logged: string; stored: Response[] }>;
}

export async function startTarget(): Promise<RunningTarget> {
  const azure = await startBotService();
  const dataDir = mkdtempSync(join(tmpdir(), 'family-views-fuzz-'));
  const texts = await openTextAccount();
  const env = { ...process.env, ...texts.env, DATA_DIR: dataDir };
  const script = fileURLToPath(new URL('../bench/surveyServer.ts', import.meta.url));
  const child = fork(script, [azure.cloud.openIdMetadata], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const logged: string[] = [];
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (data: Buffer) => logged.push(data.toString()));
  const [{ port }] = (await Promise.race([once(child, 'message'), ended(child, logged)])) as [{ port: number }];
  const address = `http://127.0.0.1:${port}`;

  return {
    address,
    serviceUrl: azure.serviceUrl,
    texts,
    authorization: `Bearer ${await azure.token({ claims: { iss: ISSUER, aud: APP_ID } })}`,
    isUp: async () => child.exitCode === null && (await fetch(`${address}/healthz`)).status === 200,
    stop: async () => {
      if (child.exitCode === null) {
        child.disconnect();
        await once(child, 'exit');
      }
      await Promise.all([azure.close(), texts.notify.stop()]);
      const stored = await storedIn(dataDir);
      rmSync(dataDir, { recursive: true });
      rmSync(`${dataDir}-keys`, { recursive: true, force: true });
      return { logged: logged.join(''), stored };
    },
  };
}

async function ended(child: ReturnType<typeof fork>, logged: string[]): Promise<never> {
  await once(child, 'exit');
  throw new Error(`Expected the service to start, got: ${logged.join('')}`);
}

async function storedIn(dataDir: string): Promise<Response[]> {
  const config = readConfig({ DATA_DIR: dataDir });
  const store = await openStore(config);
  const stored: Response[] = [];
  for (const { code, rounds } of config.authorities)
    for (const { id } of rounds)
      for await (const response of store.responses.list({ authority: code, round: id })) stored.push(response);
  await store.close();
  return stored;
}
