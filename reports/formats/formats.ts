import { pipeline, Readable, type Transform } from 'node:stream';
import { responsesData, tablesData } from '../dataSets.ts';
import { exportRows } from '../exportRows.ts';
import type { Figure } from '../report.ts';
import { tableRows } from '../tableRows.ts';
import { responsesQdpx } from './qdpx/qdpx.ts';
import { parquet } from './parquet.ts';
import { responsesCsv } from './responsesCsv.ts';
import { responsesJsonl } from './responsesJsonl.ts';
import { sav } from './sav/sav.ts';
import type { ResponsesSource } from './source.ts';
import { tablesCsv } from './tablesCsv.ts';
import { responsesXlsx, tablesXlsx } from './xlsx/xlsx.ts';

/** One kind of file. The streams fail with what reading the responses throws. */
export interface FileFormat {
  extension: string;
  mediaType: string;
  /** The file itself says what its columns mean: no data dictionary is needed beside it. */
  describesItself?: true;
  /** The coded responses, a row a person. */
  responses: (source: ResponsesSource) => Readable;
  /** What is published, without anybody's words; missing where the format has no place for tables. */
  tables?: (figure: Figure) => Readable;
}

/** All kinds of files, by the name they are asked for with. */
export const formats = {
  csv: {
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    responses: (source) => throughRows(source, responsesCsv()),
    tables: tablesCsv,
  },
  jsonl: {
    extension: 'jsonl',
    mediaType: 'application/jsonl; charset=utf-8',
    responses: (source) => throughRows(source, responsesJsonl()),
    tables: ({ published, selection }) => pipeline(tableRows(published, selection), responsesJsonl(), () => undefined),
  },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    describesItself: true,
    responses: responsesXlsx,
    tables: tablesXlsx,
  },
  sav: {
    extension: 'sav',
    mediaType: 'application/x-spss-sav',
    describesItself: true,
    responses: (source) => Readable.from(sav(responsesData(source))),
    tables: (figure) => Readable.from(sav(tablesData(figure))),
  },
  qdpx: {
    extension: 'qdpx',
    mediaType: 'application/zip',
    describesItself: true,
    responses: responsesQdpx,
  },
  parquet: {
    extension: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    describesItself: true,
    responses: (source) => Readable.from(parquet(responsesData(source))),
    tables: (figure) => Readable.from(parquet(tablesData(figure))),
  },
} satisfies Record<string, FileFormat>;

function throughRows({ responses, context }: ResponsesSource, format: Transform): Readable {
  // Whoever reads the last stream gets the error of any.
  return pipeline(exportRows(responses(), context), format, () => undefined);
}
