import { hasColumn } from './findColumn.ts';
import { nearName } from './nearName.ts';
import type { TableOptions } from './table.ts';
import type { WorkbookSheet } from './workbookSheets.ts';

/**
 * The sheet asked for by name, else the only one in view that has the answers' column. Throws, naming the sheets, where that
 * leaves none or several.
 */
export async function pickSheet(
  sheets: readonly WorkbookSheet[],
  { sheet, text }: TableOptions,
  headerOf: (sheet: WorkbookSheet) => Promise<string[]>,
): Promise<WorkbookSheet> {
  if (sheet !== undefined) return sheetNamed(sheets, sheet);
  const inView = sheets.filter(({ isHidden }) => !isHidden);
  const headers = await Promise.all(inView.map(headerOf));
  const fitting = inView.filter((_, at) => hasColumn(headers[at] ?? [], text));
  const [first] = fitting.length > 0 ? fitting : inView;
  if (first && fitting.length === 1) return first;
  // With one sheet the missing column is the matter, and opening it says so.
  if (first && inView.length === 1) return first;
  throw new Error(notOne(fitting, inView, text));
}

function sheetNamed(sheets: readonly WorkbookSheet[], name: string): WorkbookSheet {
  const alike = (each: WorkbookSheet) => each.name.trim().toLowerCase() === name.trim().toLowerCase();
  const found = sheets.find((each) => each.name === name) ?? sheets.find(alike);
  if (found) return found;
  const names = sheets.map((each) => each.name);
  const near = nearName(name, names);
  const nearest = near === undefined ? '' : ` Did you mean '${near}'?`;
  throw new Error(`Expected a sheet '${name}', but there is none.${nearest} The sheets are: ${listed(sheets)}`);
}

function notOne(fitting: readonly WorkbookSheet[], inView: readonly WorkbookSheet[], text: string): string {
  if (fitting.length > 1)
    return `Several sheets have a column '${text}': ${listed(fitting)}. Choose one with --sheet "NAME".`;
  return `No sheet has a column '${text}'. Choose a sheet with --sheet "NAME" to see its columns: ${listed(inView)}`;
}

function listed(sheets: readonly WorkbookSheet[]): string {
  return sheets.map(({ name }) => `'${name}'`).join(', ');
}
