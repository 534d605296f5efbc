import { writeSync } from 'node:fs';
import { openSqlite } from '../../store/sqlite.ts';
import { adasResponse } from './adasResponse.ts';
import { anAlert } from './anAlert.ts';

/**
 * A program of its own: saves the responses of eight people as fast as it can in the directory it is given, until it is
 * killed. Prints `person version` once a save is acknowledged. Each save adds its own version to `applied`, and comes
 * with an alert `person version`.
 */
const [directory = ''] = process.argv.slice(2);
const { responses } = openSqlite({ directory });
await Promise.all(Array.from({ length: 8 }, (_, index) => saveForever(`person-${index}`)));

async function saveForever(personKey: string): Promise<never> {
  const first = adasResponse({ personKey, id: personKey });
  for (;;) {
    const { applied, ...last } = (await responses.find(first)) ?? first;
    const next = String(last.version + 1);
    const alert = anAlert({ id: `${personKey} ${next}`, responseId: personKey });
    const { version } = await responses.save({ ...last, applied: [...applied, next] }, alert);
    // Not by console.log: what is acknowledged must be out before the kill can come.
    writeSync(1, `${personKey} ${version}\n`);
  }
}
