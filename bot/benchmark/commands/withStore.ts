import { userInfo } from 'node:os';
import { pino } from 'pino';
import type { AuditEntry } from '../../../store/auditLog.ts';
import type { Store } from '../../../store/store.ts';
import { audit } from '../../audit.ts';
import { readConfig, type Config } from '../../config.ts';
import { createFigures, type Figures } from '../../figures/figures.ts';
import { openStore } from '../../store.ts';

/** Who runs the command: it is written down. */
export interface ByOption {
  by?: string;
}

export interface Opened {
  store: Store;
  config: Config;
  /** As the pages show them. */
  figures: Figures;
  /** Writes into the audit log who does what. */
  record: (entry: Pick<AuditEntry, 'what' | 'page' | 'authority' | 'round' | 'subject'>) => Promise<void>;
}

/** Opens the store of the settings, which the service may be using at the same time, and closes it again. */
export async function withStore<T>({ by }: ByOption, use: (opened: Opened) => Promise<T>): Promise<T> {
  const config = readConfig();
  const store = await openStore(config);
  const log = pino({ level: config.logLevel }, pino.destination(2));
  const name = by ?? userInfo().username;
  try {
    return await use({
      ...{ store, config, figures: createFigures(config, { store, log }) },
      record: (entry) => audit(store.auditLog, Date.now(), { by: name, ...entry }),
    });
  } finally {
    await store.close();
  }
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
