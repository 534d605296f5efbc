import type { Config } from './config.ts';
import type { Store } from '../store/store.ts';

/** Opens the store the settings name; the others' packages are never loaded. */
export async function openStore(config: Config): Promise<Store> {
  if (config.store.kind === 'sqlite') {
    const { openSqlite } = await import('../store/sqlite.ts');
    return openSqlite({ directory: config.dataDir });
  }
  const { endpoint, key, database } = config.store;
  const { openCosmos } = await import('../store/cosmos.ts');
  if (key !== undefined) return openCosmos({ endpoint, key, database });
  const { DefaultAzureCredential } = await import('@azure/identity');
  return openCosmos({ endpoint, credential: new DefaultAzureCredential(), database });
}
