import type { AlertRecord } from '../../../store/alertStore.ts';
import type { Store } from '../../../store/store.ts';
import { readConfig, type Config } from '../../config.ts';
import { openStore } from '../../store.ts';

/** Shorter beginnings of ids are easily another alert's. */
const LEAST_ID = 6;

/** Opens the store of the settings, which the service may be using at the same time, and closes it again. */
export async function withStore<T>(use: (store: Store, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig();
  const store = await openStore(config);
  try {
    return await use(store, config);
  } finally {
    await store.close();
  }
}

/** The alert of an id or its beginning. Throws an Error that says what was expected. */
export async function alertNamed(id: string, { alerts }: Pick<Store, 'alerts'>): Promise<AlertRecord> {
  const exact = await alerts.find(id);
  if (exact) return exact;
  if (id.length < LEAST_ID)
    throw new Error(`Expected the id of an alert or its first ${LEAST_ID} characters or more, got "${id}"`);
  const found: AlertRecord[] = [];
  for await (const record of alerts.list({ waiting: false })) if (record.alert.id.startsWith(id)) found.push(record);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) throw new Error(`Expected the beginning of one id, got "${id}", which ${found.length} have`);
  throw new Error(`Expected the id of an alert, got "${id}", which none has. npm run alerts -- list --all shows them`);
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, undefined, 2));
}
