import { createReadStream } from 'node:fs';
import { open, rm, truncate, type FileHandle } from 'node:fs/promises';
import type { CodedRow } from '../../reports/bank/codedRow.ts';
import { readLines } from './readLines.ts';

/** What must be the same for rows coded before to count: the input, the options, the versions of frame and coder. */
export type Run = Record<string, string | null>;

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

export async function openJournal(file: string, run: Run): Promise<Journal> {
  const before = await readJournal(file);
  const changed = before.run ? differences(before.run, run) : [];
  const goesOn = before.run !== undefined && changed.length === 0;
  if (goesOn) await truncate(file, before.end);
  const handle = await open(file, goesOn ? 'a' : 'w', 0o600);
  if (!goesOn) await handle.appendFile(`${JSON.stringify(run)}\n`);
  return journalOn(file, handle, goesOn ? before.rows : 0, changed);
}

interface Before {
  run?: Run;
  rows: number;
  /** Bytes up to the end of the last whole row: a crash can leave a torn one behind it. */
  end: number;
}

async function readJournal(file: string): Promise<Before> {
  const before: Before = { rows: 0, end: 0 };
  for await (const { value, end } of parsedLines(file)) {
    if (!before.run && isRun(value)) before.run = value;
    else if (before.run && Array.isArray(value) && value[0] === before.rows) before.rows += 1;
    else break;
    before.end = end;
  }
  return before;
}

function isRun(value: unknown): value is Run {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The whole lines, up to the first that is torn. */
async function* parsedLines(file: string): AsyncGenerator<{ value: unknown; end: number }> {
  try {
    for await (const { text, end, isEnded } of readLines(createReadStream(file), longestLine)) {
      if (!isEnded || text === undefined) return;
      yield { value: JSON.parse(text), end };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
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
      for await (const { value } of parsedLines(file)) if (Array.isArray(value)) yield value[1] as CodedRow;
    },
    close: () => handle.close(),
    remove: () => rm(file, { force: true }),
  };
}
