import type { Sheet, SheetCell } from '../formats/sheet.ts';
import { publish } from '../publish.ts';
import { smallNumbers } from '../suppression/rules.ts';
import { buildTables, rankedRows, type Table, type TableColumn } from '../tables.ts';
import type { BankTally } from './bankTally.ts';
import { outcomes, notes, type Note, type Outcome } from './codedRow.ts';
import type { ColumnValues } from './columnValues.ts';
import { valueRows } from './valueRows.ts';
import { bankWords, summaryNotes } from './words.ts';

/** Name of the file that was coded, without its folder, and how its columns were taken. */
export interface Source {
  source: string;
  columns: readonly ColumnValues[];
}

/** Table 1 and those that go with it, of answers instead of people; small counts are hidden. */
export function summarySheet({ source, columns }: Source, counts: BankTally): Sheet {
  const rows: SheetCell[][] = [
    [{ title: `Answers of ${source}` }],
    ...summaryNotes.map((note) => [note]),
    [],
    ...aboutRows(counts),
    ...columns.flatMap((column) => [[], ...valueRows(column)]),
    ...buildTables(publish(counts.tally, smallNumbers.study, [])).flatMap((table) => [[], ...tableRows(table)]),
  ];
  return { name: 'Summary', isTable: false, widths: [8, 44, 12, 4, 8, 44, 12], rows: () => rows };
}

function aboutRows({ tally, outcomes: found, notes: odd }: BankTally): SheetCell[][] {
  const versions = [...tally.versions.frame, ...tally.versions.coder].join(', ');
  return [
    ['Rows', '', tally.started],
    ...(Object.keys(outcomes) as Outcome[]).map((each) => ['', `${each}: ${outcomes[each]}`, found.get(each) ?? 0]),
    ...[...odd].map(([note, rows]: [Note, number]) => ['Note', `${note}: ${notes[note]}`, rows]),
    ['Frame', `Code frame and coder: ${versions}`],
  ];
}

function tableRows({ title, columns }: Table): SheetCell[][] {
  const blocks = columns.map(columnCells);
  const height = Math.max(...blocks.map((block) => block.length));
  const lines = Array.from({ length: height }, (_, at) =>
    blocks.flatMap((block, place): SheetCell[] => [...(place > 0 ? [null] : []), ...(block[at] ?? [null, null, null])]),
  );
  return [[{ title }], ...lines];
}

/** Rank, view and answers: three cells a line. */
function columnCells(column: TableColumn): SheetCell[][] {
  const rows = rankedRows(column);
  const answered = column.answered === 'hidden' ? bankWords.hidden : column.answered;
  const none = [[null, bankWords.none, null]];
  return [
    [{ title: 'Rank' }, { title: column.heading }, { title: bankWords.answers }],
    ...(rows.length > 0 ? rows.map(({ rank, label, people }) => [rank, label, people]) : none),
    [null, bankWords.counted, answered],
  ];
}
