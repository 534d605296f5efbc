import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answersSheet, type CodedFile } from '../../reports/bank/answersSheet.ts';
import { tallyRows, type BankTally } from '../../reports/bank/bankTally.ts';
import type { ColumnValues } from '../../reports/bank/columnValues.ts';
import { dictionarySheet } from '../../reports/bank/dictionarySheet.ts';
import { distinctiveWords } from '../../reports/bank/distinctive.ts';
import { fitSheet } from '../../reports/bank/fitSheet.ts';
import { summarySheet } from '../../reports/bank/summarySheet.ts';
import { codedJsonl } from '../../reports/formats/codedJsonl.ts';
import type { Sheet } from '../../reports/formats/sheet.ts';
import { sheetCsv } from '../../reports/formats/sheetCsv.ts';
import { workbook } from '../../reports/formats/workbook.ts';
import { replaceFile } from '../commands/replaceFile.ts';
import { besideName } from './outputNames.ts';

/** What coded rows are written from. */
export interface Coded {
  /** Name of the file that was coded, without its folder. */
  source: string;
  header: readonly string[];
  /** How the columns were taken that say who answers and what was asked. */
  columns: readonly ColumnValues[];
  rows: CodedFile['rows'];
}

export interface Written {
  counts: BankTally;
  files: string[];
}

/** Most rows of a sheet, its header among them. */
export const mostRows = 1_048_576;

/** Writes coded rows as the ending of `out` says: a workbook of four sheets, or a file for each of them. */
export async function writeCoded(out: string, coded: Coded, signal: AbortSignal): Promise<Written> {
  const counts = await tallyRows(coded.rows());
  const file = { ...coded, width: Math.max(counts.width, coded.header.length) };
  const { answers, others } = await sheetsOf(file, counts);
  const write = (name: string, bytes: Readable | AsyncGenerator<string>) =>
    replaceFile(name, (sink: Writable) => pipeline(bytes, sink, { signal }));
  if (out.endsWith('.xlsx')) {
    await write(out, workbook([answers, ...others]));
    return { counts, files: [out] };
  }
  await write(out, out.endsWith('.csv') ? sheetCsv(answers) : codedJsonl(file.header, file.width, file.rows()));
  for (const sheet of others) await write(besideName(out, sheet.name), sheetCsv(sheet));
  return { counts, files: [out, ...others.map((sheet) => besideName(out, sheet.name))] };
}

async function sheetsOf(file: CodedFile & Coded, counts: BankTally): Promise<{ answers: Sheet; others: Sheet[] }> {
  const distinctive = await distinctiveWords(file.rows, counts.languages);
  const others = [summarySheet(file, counts), fitSheet(counts, distinctive), dictionarySheet(file)];
  return { answers: answersSheet(file), others };
}
