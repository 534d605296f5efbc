import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Variable, VariableType } from '../column.ts';
import type { DataSet } from '../dataSet.ts';
import { parquetSchema } from './parquetSchema.ts';
import { plainJson, plainText } from './plainText.ts';

/** People in one part of the file, which is all that is held at a time. */
const ROWS_AT_ONCE = 10_000;

/** A Parquet file, in one pass. Its metadata have the `title` and, as JSON, the `dictionary`: what each column means. */
export async function* parquet({ title, variables, rows }: DataSet): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const file = new ParquetWriter({
    writer: bytes,
    schema: parquetSchema(variables),
    createdBy: 'Family Views',
    kvMetadata: [
      { key: 'title', value: title },
      { key: 'dictionary', value: JSON.stringify(variables.map(described)) },
    ],
  });
  let columns = emptyColumns(variables);
  let count = 0;
  for await (const row of rows()) {
    for (const { name, data, convert } of columns) data.push(row[name] === undefined ? undefined : convert(row[name]));
    count += 1;
    if (count % ROWS_AT_ONCE > 0) continue;
    await file.write({ columnData: columns, rowGroupSize: ROWS_AT_ONCE });
    columns = emptyColumns(variables);
    yield taken(bytes);
  }
  await file.write({ columnData: columns, rowGroupSize: ROWS_AT_ONCE });
  await file.finish();
  yield taken(bytes);
}

/** What the writer takes, by type; all else as it is. */
const conversions: Partial<Record<VariableType, (cell: Cell) => unknown>> = {
  text: (cell) => plainText(cell as string),
  list: (cell) => (cell as string[]).map(plainText),
  json: plainJson,
  'date-time': (cell) => new Date(cell as string),
};

function emptyColumns(variables: readonly Variable[]) {
  return variables.map(({ name, type }) => ({
    name,
    data: [] as unknown[],
    convert: conversions[type] ?? ((cell: Cell) => cell),
    // Where pages begin is of no use to readers of whole columns.
    offsetIndex: false,
  }));
}

function described({ name, label, type, description, values }: Variable) {
  return { name, label, type, description, values };
}

/** What was written since the last time. */
function taken(bytes: ByteWriter): Uint8Array {
  const chunk = bytes.getBytes().slice();
  bytes.index = 0;
  return chunk;
}
