import { codeWithId, isCodeId } from '../../../coding/codeFrame.ts';
import type { Cell, Column } from '../../column.ts';
import { dictionary, valuesText } from '../../dictionary.ts';
import { participants } from '../../participants.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import type { ResponsesSource } from '../source.ts';
import { tableName } from './page.ts';
import { codeColumns, dictionaryHeader, holds, sheetNames } from './words.ts';

/** Lists of codes with their evidence have a sheet of their own. */
const columns = dictionary.filter(({ type }) => type !== 'json');
const coding = dictionary.find(({ name }) => name === 'coding')!;
const dayLength = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** The coded responses for people who analyse, what the coder gave, and the data dictionary: each begins in its first row. */
export function responseSheets({ responses, context }: ResponsesSource): (Sheet & { holds: string })[] {
  const people = () => participants(responses(), context);
  return [
    dataSheet(sheetNames.responses, {
      holds: holds.responses,
      widths: columns.map(widthOf),
      async *rows() {
        yield columns.map(({ name }) => name);
        for await (const person of people()) yield columns.map(({ type, cell }) => sheetCell(cell(person), type));
      },
    }),
    dataSheet(sheetNames.codes, {
      holds: holds.codes,
      widths: [30, 20, 22, 46, 12, 60, 14, 14, 14],
      async *rows() {
        yield codeColumns;
        for await (const person of people())
          for (const given of coding.cell(person) as GivenRow[]) yield codeRow(person.response.id, given);
      },
    }),
    dataSheet(sheetNames.dictionary, {
      holds: holds.dictionary,
      widths: [36, 46, 12, 90, 90],
      rows: () => [
        dictionaryHeader,
        ...columns.map((column) => [column.name, column.label, column.type, column.description, valuesText(column)]),
      ],
    }),
  ];
}

/** As the column `coding` has it. */
interface GivenRow {
  question: string;
  code: string;
  confidence: number | null;
  evidence: string;
  by: string;
  frame: string;
  coder: string;
}

function dataSheet<T extends Pick<Sheet, 'widths' | 'rows'>>(name: string, sheet: T) {
  return { ...sheet, name, isTable: true, table: tableName(name) };
}

function codeRow(id: string, { question, code, confidence, evidence, by, frame, coder }: GivenRow): SheetCell[] {
  const label = isCodeId(code) ? codeWithId(code).label : code;
  return [id, question, code, label, confidence, evidence, by, frame, coder];
}

function sheetCell(cell: Cell, type: Column['type']): SheetCell {
  if (cell === undefined) return null;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell === 'object') return (cell as string[]).join(';');
  if (type !== 'date-time') return cell;
  return { serial: (Date.parse(String(cell)) - dayZero) / dayLength, shows: 'date-time' };
}

function widthOf({ name, type }: Column): number {
  if (type === 'date-time') return 18;
  return name.endsWith('_text') ? 60 : Math.max(10, Math.min(30, name.length + 3));
}
