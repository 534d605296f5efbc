import { join, parse } from 'node:path';

/** `coded.csv` and the sheet `Summary` -> `coded.summary.csv`, in the same folder. */
export function besideName(out: string, sheetName: string): string {
  const { dir, name } = parse(out);
  return join(dir, `${name}.${sheetName.toLowerCase()}.csv`);
}

export function journalName(out: string): string {
  return `${out}.journal`;
}

export function lockName(out: string): string {
  return `${out}.lock`;
}

/** The files that stay when a run is done: a workbook, or the answers and the other sheets beside them. */
export function outputNames(out: string): string[] {
  const beside = ['Summary', 'Fit', 'Dictionary'].map((sheet) => besideName(out, sheet));
  return out.endsWith('.xlsx') ? [out] : [out, ...beside];
}

/** Every file that a run writes or removes, even if only for a while. */
export function writtenNames(out: string): string[] {
  return [...outputNames(out), journalName(out), lockName(out)];
}
