import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Access } from './sqlite/access.ts';
import { sqliteAlerts } from './sqlite/alerts.ts';
import { sqliteAuditLog } from './sqlite/auditLog.ts';
import { sqliteBenchmarks } from './sqlite/benchmarks.ts';
import { sqliteBotState } from './sqlite/botState.ts';
import { openDatabase } from './sqlite/database.ts';
import { sqliteReadings } from './sqlite/readings.ts';
import { sqliteResponses } from './sqlite/responses.ts';
import { sqliteSeenMessages } from './sqlite/seenMessages.ts';
import { sqliteTexts } from './sqlite/texts.ts';
import type { Clock, Store } from './store.ts';

/**
 * Opens the store in `family-views.sqlite` of `directory`, made when missing. Throws StoreUnavailableError.
 * The directory must be on a local disk: SQLite's write-ahead log does not work over a network file system.
 */
export function openSqlite({ directory, now = Date.now }: { directory: string; now?: Clock }): Store {
  return sqliteStore(openDatabase(join(directory, 'family-views.sqlite')), now);
}

/** The store in a database that is open already. */
export function sqliteStore(database: Database, now: Clock = Date.now): Store {
  const access = new Access(database);
  return {
    responses: sqliteResponses(access, now),
    alerts: sqliteAlerts(access),
    readings: sqliteReadings(access),
    seen: sqliteSeenMessages(access, now),
    texts: sqliteTexts(access, now),
    benchmarks: sqliteBenchmarks(access),
    auditLog: sqliteAuditLog(access),
    botState: sqliteBotState(access, now),
    close: () => access.close(),
  };
}
