import { once } from 'node:events';
import { Writable } from 'node:stream';
import pino from 'pino';
import { readConfig } from '../../bot/config.ts';
import { createFigures } from '../../bot/figures/figures.ts';
import { createLimits } from '../../bot/limits/limits.ts';
import { createPerRound } from '../../bot/perRound/createPerRound.ts';
import { createServer } from '../../bot/server.ts';
import { createSignIn } from '../../bot/signIn/signIn.ts';
import { createTalking } from '../../bot/talking.ts';
import { openMemory } from '../../store/memory.ts';
import type { Response } from '../../store/responseStore.ts';
import type { Store } from '../../store/store.ts';
import type { Coder } from '../../survey/coding.ts';

/** Finds one code in everything, so that tests of the page need no luck with words. */
export const coder: Coder = {
  version: 'one-code',
  code: (text, { topic }) => {
    const code = topic === 'difference' ? 'calmer' : 'earlier-help';
    const given = { code, confidence: 0.9, evidence: text };
    return {
      codes: [given],
      candidates: [given, { code: 'safer', confidence: 0.3 }],
      language: 'en',
      frame: 'larc-1',
      coder: 'one-code',
    };
  },
};

export interface ChatService {
  /** Such as `http://127.0.0.1:40123`. */
  address: string;
  store: Store;
  /** Lines of the log, each one JSON. */
  log: string[];
  stop(): Promise<void>;
}

/** The real server on a free port, with the real survey; `env` as in the settings, `now` the clock of talks. */
export async function startChat({
  store = openMemory(),
  env = {},
  now = () => new Date(),
}: { store?: Store; env?: object; now?: () => Date } = {}): Promise<ChatService> {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, new Writable({ write: (line, _, done) => (lines.push(String(line)), done()) }));
  const config = readConfig({ SECRET_KEY: 'a secret for the tests, of 32 characters', ...env });
  const talking = createTalking({
    store,
    authorities: config.authorities,
    keys: config.keys.people,
    publicUrl: config.publicUrl,
    log,
    setting: { coder, now },
  });
  const server = createServer({
    ...{ config, log, store, talking },
    signIn: createSignIn(config, store),
    figures: createFigures(config, { store, log }),
    perRound: createPerRound({ store, log }),
    limits: createLimits(config.rateLimits),
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.server.closeAllConnections();
    await closed;
    await store.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, store, log: lines, stop };
}

/** All responses of Essex, where the tests talk. */
export async function responsesIn({ responses }: Store): Promise<Response[]> {
  return await Array.fromAsync(responses.list({ authority: 'E10000012', round: '2026-autumn' }));
}
