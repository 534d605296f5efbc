import type { Storage } from 'botbuilder-core';
import type { AlertStore } from './alertStore.ts';
import type { AuditLog } from './auditLog.ts';
import type { BenchmarkStore } from './benchmarkStore.ts';
import type { Readings } from './readings.ts';
import type { ResponseStore } from './responseStore.ts';
import type { SeenMessages } from './seenMessages.ts';
import type { TextStore } from './textStore.ts';

/** All that the service keeps, in one database: open it with `openMemory`, `openSqlite` or `openCosmos`. */
export interface Store {
  responses: ResponseStore;
  alerts: AlertStore;
  readings: Readings;
  seen: SeenMessages;
  /** Texts to people, until each is delivered or has failed. */
  texts: TextStore;
  /** Other authorities' figures, and the keys they are signed with. */
  benchmarks: BenchmarkStore;
  /** What staff looked at, took away and changed, and what they were refused. */
  auditLog: AuditLog;
  /** Where each talk is (never the answers), so that it goes on after a restart. */
  botState: Storage;
  /** Finishes what was begun. Nothing may be asked of the store afterwards. */
  close(): Promise<void>;
}

/** Milliseconds since 1970; given by tests that let time pass. */
export type Clock = () => number;
