/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import type { Clock, Store } from '../../store/store.ts';
import { alertsContract } from './alertsContract.ts';
import { auditLogContract } from './auditLogContract.ts';
import { benchmarksContract } from './benchmarksContract.ts';
import { botStateContract } from './botStateContract.ts';
import { handledContract } from './handledContract.ts';
import { listContract } from './listContract.ts';
import { peopleContract } from './peopleContract.ts';
import { readingsContract } from './readingsContract.ts';
import { responsesContract } from './responsesContract.ts';
import { saveWithAlertContract } from './saveWithAlertContract.ts';
import { seenMessagesContract } from './seenMessagesContract.ts';
import { summariesContract } from './summariesContract.ts';
import { textsContract } from './textsContract.ts';
import { trailContract } from './trailContract.ts';

/** Opens an empty store that tells the time by `now`. */
export type OpenEmpty = (now: Clock) => Promise<Store>;

/** What every kind of store promises: the suite behind which they can be exchanged. */
export function storeContract(open: OpenEmpty): void {
  let time = Date.parse('2026-10-01T09:00:00Z');
  let store: Store;

  beforeEach(async () => {
    store = await open(() => time);
  });
  afterEach(async () => {
    await store.close();
  });

  describe('responses', () => {
    responsesContract(() => store.responses);
    listContract(() => store.responses);
    peopleContract(() => store);
    summariesContract(() => store.responses);
  });
  describe('alerts', () => {
    alertsContract(() => store.alerts);
    trailContract(() => store.alerts);
    handledContract(() => store.alerts);
    saveWithAlertContract(() => store);
  });
  describe('readings', () => {
    readingsContract(() => store);
  });
  describe('seen messages', () => {
    seenMessagesContract(() => store.seen, { pass: (ms) => (time += ms) });
  });
  describe('texts', () => {
    textsContract(() => store.texts);
  });
  describe('benchmarks', () => {
    benchmarksContract(() => store.benchmarks);
  });
  describe('audit log', () => {
    auditLogContract(() => store.auditLog);
  });
  describe('bot state', () => {
    botStateContract(() => store.botState);
  });
}
