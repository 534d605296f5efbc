import type { Row } from '../../dataSet.ts';
import type { Cell } from '../../column.ts';
import { plainText } from '../plainText.ts';
import { cutTo } from './bytes.ts';
import type { CompressedData } from './compressedData.ts';
import { WIDEST, type SavVariable } from './savVariable.ts';
import { elementsOf, TEXT, type Segment } from './segments.ts';

/** What stands at the end of a text that was too long for its variable. */
const CUT = Buffer.from(' [cut]');

/** From 14 October 1582, when the calendar of SPSS begins, to 1970. */
const SECONDS_BEFORE_1970 = 12_219_379_200;

/** Bytes of the longest text by name, up to what a variable can have, in one pass. */
export async function widthsOf(
  rows: AsyncIterable<Row> | Iterable<Row>,
  names: readonly string[],
): Promise<Map<string, number>> {
  const widths = new Map(names.map((name) => [name, 0]));
  for await (const row of rows)
    for (const name of names)
      widths.set(name, Math.min(WIDEST, Math.max(widths.get(name)!, Buffer.byteLength(textOf(row[name])))));
  return widths;
}

export function addCase(data: CompressedData, row: Row, segments: readonly Segment[]): void {
  let text: Buffer = Buffer.alloc(0);
  let from = 0;
  for (const segment of segments) {
    const { variable, width, isFirst } = segment;
    if (width === 0) {
      data.number(numberOf(row[variable.name], variable));
      continue;
    }
    if (isFirst) {
      text = fitting(Buffer.from(textOf(row[variable.name])), variable.width);
      from = 0;
    }
    data.string(text, from, from + TEXT, elementsOf(segment));
    from += TEXT;
  }
}

function textOf(cell: Cell): string {
  return plainText(Array.isArray(cell) ? cell.join(';') : ((cell as string | undefined) ?? ''));
}

function fitting(text: Buffer, width: number): Buffer {
  return text.length <= width ? text : Buffer.concat([cutTo(text, width - CUT.length), CUT]);
}

function numberOf(cell: Cell, { type }: SavVariable): number | undefined {
  if (cell === undefined) return undefined;
  return type === 'date-time' ? Date.parse(cell as string) / 1000 + SECONDS_BEFORE_1970 : Number(cell);
}
