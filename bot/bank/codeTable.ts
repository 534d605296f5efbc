import { basename } from 'node:path';
import type { Coder, PatientCoder } from '../../survey/coding.ts';
import type { BankOptions } from './bankOptions.ts';
import { checkOutput } from './checkOutput.ts';
import { respondentOf, topicOf } from './choices.ts';
import { createCodeRow, type CodeRow } from './codeRow.ts';
import { countValues } from './countValues.ts';
import { diskTrouble } from './diskTrouble.ts';
import { findColumn } from './findColumn.ts';
import { isUnchanged, stampOf } from './inputStamp.ts';
import { openJournal, type Journal } from './journal.ts';
import { lock } from './lock.ts';
import { openTable } from './openTable.ts';
import { journalName, lockName } from './outputNames.ts';
import { removeParts } from './removeParts.ts';
import { runOf } from './run.ts';
import type { Table, TableRow } from './table.ts';
import { valuesText } from './valuesText.ts';
import { mostRows, writeCoded, type Coded, type Written } from './writeCoded.ts';

/** Who hears how far it is, and may stop it. */
export interface Watcher {
  signal: AbortSignal;
  /** Something a person should know before the end. */
  tell: (message: string) => void;
  onProgress: (progress: { bytes: number; ofBytes: number; rows: number }) => void;
}

const rowsAtOnce = 100;

/**
 * Codes a table into a workbook or files. Rows are journalled as they are coded, so that after a crash the same command goes
 * on where it stopped; the output appears whole at the end. Throws what a person can act on.
 */
export async function codeTable(options: BankOptions, watcher: Watcher): Promise<Written> {
  const { file, out } = options;
  await checkOutput(options);
  try {
    return await locked(out, async () => {
      await removeParts(out);
      const { journal, ...read } = await codeToJournal(options, watcher);
      const coded = { ...read, source: basename(file), rows: () => journal.rows() };
      const written = await writeCoded(out, coded, watcher.signal);
      await journal.remove();
      return written;
    });
  } catch (error) {
    throw diskTrouble(out, error);
  }
}

async function locked<T>(out: string, work: () => Promise<T>): Promise<T> {
  const unlock = await lock(lockName(out));
  try {
    return await work();
  } finally {
    await unlock();
  }
}

/** The coder lives in here only: it takes more memory than anything else, which writing can have back. */
async function codeToJournal(
  options: BankOptions,
  watcher: Watcher,
): Promise<Pick<Coded, 'header' | 'columns'> & { journal: Journal }> {
  const stamp = await stampOf(options.file);
  const table = await openTable(options.file, options);
  const coder = await options.openCoder();
  const codeRow = codeRowOf(table, options, coder);
  watcher.tell(`Reading ${options.file}: ${table.readAs}.`);
  const columns = await countValues(table, options, watcher.signal);
  for (const each of columns) watcher.tell(valuesText(each));
  const journal = await openJournal(journalName(options.out), runOf(options, coder, stamp));
  tellStart(journal, watcher);
  try {
    await codeRows(table, journal, codeRow, options.out, watcher);
    return { header: [...table.header], columns, journal };
  } finally {
    await journal.close();
    table.close();
    await throwAwayUnless(await isUnchanged(options.file, stamp), options.file, journal);
  }
}

/** Rows of two states of a file may not be mixed, now or in a later run. */
async function throwAwayUnless(unchanged: boolean, file: string, journal: Journal): Promise<void> {
  if (unchanged) return;
  await journal.remove();
  const advice = 'The rows coded so far were thrown away: run the same command again once nobody changes it.';
  throw new Error(`Expected ${file} to stay as it is while it is read, but it has changed. ${advice}`);
}

function codeRowOf({ header }: Table, { text, respondent, topic }: BankOptions, coder: Coder | PatientCoder): CodeRow {
  return createCodeRow(coder, {
    width: header.length,
    text: findColumn(header, text),
    respondent: respondentOf(header, respondent),
    topic: topicOf(header, topic),
  });
}

function tellStart({ rowsBefore, changed }: Journal, { tell }: Watcher): void {
  if (changed.length > 0) tell(`Starting anew: since the last run this has changed: ${changed.join(', ')}.`);
  if (rowsBefore > 0) tell(`Going on after ${rowsBefore} rows that were coded before.`);
}

async function codeRows(
  table: Table,
  journal: Journal,
  codeRow: CodeRow,
  out: string,
  { signal, onProgress }: Watcher,
): Promise<void> {
  let rows = 0;
  for await (const batch of inBatches(table.rows(), journal.rowsBefore)) {
    signal.throwIfAborted();
    await journal.append(await Promise.all(batch.map(codeRow)));
    rows += batch.length;
    onProgress({ bytes: table.bytesRead(), ofBytes: table.size, rows: journal.rowsBefore + rows });
    if (out.endsWith('.xlsx') && journal.rowsBefore + rows >= mostRows)
      throw new Error(`Expected at most ${mostRows - 1} rows, as many as an Excel sheet holds. Use --out with .csv.`);
  }
}

async function* inBatches(rows: AsyncIterable<TableRow>, skipped: number): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  let toSkip = skipped;
  for await (const row of rows) {
    if (toSkip > 0) toSkip -= 1;
    else batch.push(row);
    if (batch.length < rowsAtOnce) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
