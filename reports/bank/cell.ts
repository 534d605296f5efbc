/** A cell of a table as it was read from a file; null where there is nothing. */
export type TableCell = string | number | boolean | null | DateCell | FormulaCell;

/** A date or time, as Excel keeps it: days since 30 December 1899. */
export interface DateCell {
  serial: number;
  shows: 'date' | 'date-time' | 'time';
}

/** A formula that no program has reckoned: its value is not in the file. */
export interface FormulaCell {
  /** With its equals sign. */
  formula: string;
}

const dayLength = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** What a person would read in the cell; dates in ISO 8601. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'formula' in cell ? cell.formula : dateText(cell);
}

function dateText({ serial, shows }: DateCell): string {
  const time = new Date(dayZero + Math.round(serial * dayLength));
  // Numbers with a date's format can lie beyond what a date can be.
  if (Number.isNaN(time.getTime())) return String(serial);
  const text = time.toISOString();
  if (shows === 'date') return text.slice(0, 10);
  return shows === 'time' ? text.slice(11, 19) : text.slice(0, 19);
}
