/** Where there is no sqlite3: what a query on standard input finds in the database named, as CSV. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import SqliteDatabase from 'better-sqlite3';
import { stringify } from 'csv-stringify/sync';

const [file = ''] = process.argv.slice(2);
const rows = new SqliteDatabase(file, { readonly: true })
  .prepare(await text(process.stdin))
  .raw()
  .iterate();
for (const row of rows) if (!process.stdout.write(stringify([row]))) await once(process.stdout, 'drain');
