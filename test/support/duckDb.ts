import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';

/** Asks DuckDB about a Parquet file, which is `data` in the queries. Answers rows a query; throws what DuckDB says is wrong. */
export async function askDuckDb(parquet: Uint8Array, ...queries: string[]): Promise<Record<string, Json>[][]> {
  const file = join(mkdtempSync(join(tmpdir(), 'family-views-duckdb-')), 'data.parquet');
  writeFileSync(file, parquet);
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`CREATE VIEW data AS SELECT * FROM '${file}'`);
    await connection.run(`CREATE VIEW metadata AS SELECT * FROM parquet_kv_metadata('${file}')`);
    const answers = [];
    for (const query of queries) answers.push((await connection.runAndReadAll(query)).getRowObjectsJson());
    return answers;
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}
