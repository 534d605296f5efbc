import { pipeline, Readable } from 'node:stream';
import { stat } from 'node:fs/promises';
import { CsvError, parse, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { checkEncoding, decodeFile, detectEncoding } from './encoding.ts';
import { hasColumn } from './findColumn.ts';
import { longestRow, type Table, type TableOptions, type TableRow } from './table.ts';

/** Common RFC 4180 with what people's files make of it: stray quotes, ragged rows, all three line endings. */
const tolerant = {
  relax_quotes: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: longestRow,
} satisfies Options;

const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
/** Cannot stand in a file of one column, whose answers may hold any of the others. */
const oneColumn = '\u001f';
const sampleLength = 65_536;

/** Opens a CSV file in any encoding, parted by commas, semicolons, tabs or bars. */
export async function openCsv(file: string, { text, encoding }: TableOptions): Promise<Table> {
  const found = encoding === undefined ? await detectEncoding(file) : checkEncoding(encoding);
  const sample = await beginning(file, found);
  const told = /^sep=(.)\r?\n/u.exec(sample)?.[1];
  const delimiter = told ?? findDelimiter(sample, text);
  let bytes = 0;
  const records = () => {
    bytes = 0;
    const source = Readable.from(decodeFile(file, found, (count) => (bytes += count)));
    return readRecords(file, source, { ...tolerant, delimiter, from_line: told ? 2 : 1 });
  };
  return {
    header: await firstOf(records()),
    readAs: `${found}, parted by ${delimiters[delimiter as keyof typeof delimiters] ?? 'nothing: one column'}`,
    rows: () => rowsUnder(records()),
    size: (await stat(file)).size,
    bytesRead: () => bytes,
    close: () => undefined,
  };
}

async function beginning(file: string, encoding: string): Promise<string> {
  let text = '';
  for await (const chunk of decodeFile(file, encoding, () => undefined)) {
    text += chunk;
    if (text.length >= sampleLength) break;
  }
  return text;
}

/** The one that makes the answers' column appear in the header, else the one that makes the most columns. */
function findDelimiter(sample: string, text: string): string {
  const headers = Object.keys(delimiters)
    .map((delimiter) => ({ delimiter, header: headerOf(sample, delimiter) }))
    .filter(({ header }) => header.length > 1)
    .sort((a, b) => b.header.length - a.header.length);
  const best = headers.find(({ header }) => hasColumn(header, text)) ?? headers[0];
  return best?.delimiter ?? oneColumn;
}

function headerOf(sample: string, delimiter: string): string[] {
  try {
    return parseAtOnce(sample, { ...tolerant, delimiter, to: 1 })[0] ?? [];
  } catch {
    return [];
  }
}

async function* readRecords(file: string, source: Readable, options: Options): AsyncGenerator<string[]> {
  const parser = parse(options);
  // What fails on either side comes out of the loop below.
  pipeline(source, parser, () => undefined);
  try {
    for await (const record of parser) yield record as string[];
  } catch (error) {
    throw error instanceof CsvError ? new Error(explained(file, error), { cause: error }) : error;
  }
}

function explained(file: string, { code, lines }: CsvError & { lines?: unknown }): string {
  const line = typeof lines === 'number' ? ` near line ${lines}` : '';
  const problem = code === 'CSV_MAX_RECORD_SIZE' || code === 'CSV_QUOTE_NOT_CLOSED';
  const what = problem ? 'a quote that is never closed, or a row of more than 10 MB' : code;
  return `Expected ${file} to be CSV, but it has ${what}${line}. Mend the row and run the same command again.`;
}

async function firstOf(records: AsyncGenerator<string[]>): Promise<string[]> {
  for await (const record of records) return record;
  return [];
}

async function* rowsUnder(records: AsyncGenerator<string[]>): AsyncGenerator<TableRow> {
  let row = 0;
  for await (const cells of records) {
    row += 1;
    if (row > 1) yield { row, cells };
  }
}
