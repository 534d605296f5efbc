import { constants } from 'node:fs';
import { lstat, open, rm, type FileHandle } from 'node:fs/promises';
import type { CodedRow } from '../../reports/bank/codedRow.ts';
import { readLines } from './readLines.ts';

/**
 * What must be the same for rows coded before to count: the input, the options, the versions of frame, coder and journal.
 */
export type Run = Record<string, string | null> & { 'the journal': string };

/**
 * The rows coded so far, kept beside the output so that a run that was stopped goes on where it was. A first line says what
 * was run; then each row is a line `[number, row]`. Its owner alone may read it: it holds what families said.
 */
export interface Journal {
  /** Rows that were coded before. */
  rowsBefore: number;
  /** What differs from the run that began the journal; those rows were thrown away. */
  changed: string[];
  append: (rows: readonly CodedRow[]) => Promise<void>;
  rows: () => AsyncGenerator<CodedRow>;
  close: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Longest line of a journal: a row of the longest kind, and what the coder says of it. */
const longestLine = 100_000_000;

/** Throws on a link or a file that is no journal: what is not ours is neither read nor emptied. */
export async function openJournal(file: string, run: Run): Promise<Journal> {
  const handle = await openOwn(file);
  try {
    const before = await readJournal(handle);
    if (!before.run && (await handle.stat()).size > 0) throw new Error(notOurs(file, 'no journal'));
    const changed = before.run ? differences(before.run, run) : [];
    const goesOn = before.run !== undefined && changed.length === 0;
    await handle.truncate(goesOn ? before.end : 0);
    if (!goesOn) await handle.appendFile(`${JSON.stringify(run)}\n`);
    return journalOn(file, handle, goesOn ? before.rows : 0, changed);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Windows has no flag for it, and asks for rights to make a link. */
const notThroughLinks = constants.O_NOFOLLOW ?? 0;
const toGoOn = constants.O_RDWR | constants.O_CREAT | constants.O_APPEND | notThroughLinks;

async function openOwn(file: string): Promise<FileHandle> {
  const found = await lstat(file).catch(() => undefined);
  if (found && !found.isFile()) throw new Error(notOurs(file, 'a link, a folder or a device'));
  return open(file, toGoOn, 0o600);
}

function notOurs(file: string, kind: string): string {
  return `Expected ${file} to hold the rows coded so far, but it is ${kind}. Move it away, or choose another --out.`;
}

interface Before {
  run?: Run;
  rows: number;
  /** Bytes up to the end of the last whole row: a crash can leave a torn one behind it. */
  end: number;
}

async function readJournal(handle: FileHandle): Promise<Before> {
  const before: Before = { rows: 0, end: 0 };
  for await (const { value, end } of parsedLines(handle)) {
    if (!before.run && isRun(value)) before.run = value;
    else if (before.run && Array.isArray(value) && value[0] === before.rows) before.rows += 1;
    else break;
    before.end = end;
  }
  return before;
}

function isRun(value: unknown): value is Run {
  return typeof value === 'object' && value !== null && 'the journal' in value;
}

/** The whole lines, up to the first that is torn. */
async function* parsedLines(handle: FileHandle): AsyncGenerator<{ value: unknown; end: number }> {
  try {
    const chunks = handle.createReadStream({ start: 0, autoClose: false });
    for await (const { text, end, isEnded } of readLines(chunks, longestLine)) {
      if (!isEnded || text === undefined) return;
      yield { value: JSON.parse(text), end };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
}

function differences(before: Run, now: Run): string[] {
  return Object.keys({ ...before, ...now }).filter((name) => before[name] !== now[name]);
}

function journalOn(file: string, handle: FileHandle, rowsBefore: number, changed: string[]): Journal {
  let number = rowsBefore;
  return {
    rowsBefore,
    changed,
    append: async (rows) => {
      const lines = rows.map((row) => `${JSON.stringify([number++, row])}\n`);
      await handle.appendFile(lines.join(''));
    },
    async *rows() {
      const reading = await open(file, constants.O_RDONLY | notThroughLinks);
      try {
        for await (const { value } of parsedLines(reading)) if (Array.isArray(value)) yield value[1] as CodedRow;
      } finally {
        await reading.close();
      }
    },
    close: () => handle.close(),
    remove: () => rm(file, { force: true }),
  };
}
