import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Keys, newest first: what is written is written with the first, what was written with an older one is still known. */
export type KeyRing = readonly [Buffer, ...Buffer[]];

export interface Keys {
  /** Of the HMACs that stand for people, conversations and references. */
  people: KeyRing;
  /** For sealing the words of alerts: 32 bytes each. */
  alerts: KeyRing;
}

const long = z.string().min(32, 'expected 32 characters or more').optional();
const exact = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'expected 32 bytes in base64')
  .optional();

export const keyEnvironment = {
  SECRET_KEY: long,
  SECRET_KEY_OLD: long,
  ALERT_KEY: exact,
  ALERT_KEY_OLD: exact,
  BENCHMARK_KEY: exact,
};
type Environment = z.infer<z.ZodObject<typeof keyEnvironment>>;

/**
 * The keys of the settings. Outside production those not set are made at the first start and kept in a folder beside the
 * data, never in it: whoever copies the data has not copied the keys. Throws when that folder cannot be used.
 */
export function readKeys(settings: Environment, dataDir: string): Keys {
  const people = settings.SECRET_KEY === undefined ? ownKey(dataDir, 'secret.key') : Buffer.from(settings.SECRET_KEY);
  const alerts = settings.ALERT_KEY === undefined ? ownKey(dataDir, 'alert.key') : base64(settings.ALERT_KEY);
  const { SECRET_KEY_OLD: oldPeople, ALERT_KEY_OLD: oldAlerts } = settings;
  return {
    people: oldPeople === undefined ? [people] : [people, Buffer.from(oldPeople)],
    alerts: oldAlerts === undefined ? [alerts] : [alerts, base64(oldAlerts)],
  };
}

function base64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}

/** The key of this name: 32 bytes. Made when missing, in a folder beside the data. Throws when that cannot be used. */
export function ownKey(dataDir: string, name: string): Buffer {
  const folder = `${dataDir.replace(/\/+$/u, '')}-keys`;
  const file = join(folder, name);
  try {
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
    moveFromData(join(dataDir, name), file);
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(folder, error as Error);
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'hex');
  if (key.length === 32) return key;
  throw new Error(`Expected 64 hex digits in ${file}, got ${key.length * 2}: restore it from a backup`);
}

/** Where it was kept before keys were apart from the data. */
function moveFromData(old: string, file: string): void {
  if (existsSync(old) && !existsSync(file)) renameSync(old, file);
}

function unusable(folder: string, error: Error): Error {
  return new Error(
    `DATA_DIR: expected a folder for keys beside it that can be written to, got ${folder}: ${error.message}`,
    {
      cause: error,
    },
  );
}
