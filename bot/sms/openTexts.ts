import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Store } from '../../store/store.ts';
import type { Config } from '../config.ts';
import { runLocally } from '../notify/local/runLocally.ts';
import type { Talking } from '../talking.ts';
import { openTexting } from './texting.ts';

interface Around {
  store: Store;
  talking: Talking;
  log: Logger;
  /** The service's own server. */
  listening: () => Server;
}

/** Texts as the settings say, with what works in the background for them; undefined: there are none. */
export function openTexts(config: Config, { store, talking, log, listening }: Around) {
  const { texts, authorities, keys } = config;
  if (texts.kind === 'off') return undefined;
  const local = texts.kind === 'local' ? runLocally({ port: localPort(config), log, serviceAddress }) : undefined;
  const account = local?.account ?? (() => (texts as Extract<typeof texts, { kind: 'notify' }>).account);
  const callbackToken = texts.kind === 'notify' ? texts.callbackToken : local!.callbackToken;
  const texting = openTexting({ store, authorities, keys: keys.people, log, account, callbackToken }, talking);
  return { texting, background: [...(local ? [local.background] : []), texting.sender, texting.reconciling] };

  function serviceAddress(): string | undefined {
    const address = listening().address() as { port: number } | null;
    return address ? `http://127.0.0.1:${address.port}` : undefined;
  }
}

/** The port after the service's own, so that the pretend phone finds it. */
export function localPort({ port }: Pick<Config, 'port'>): number {
  return port === 0 ? 0 : port + 1;
}
