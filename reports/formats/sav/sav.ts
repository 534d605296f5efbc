import type { DataSet } from '../../dataSet.ts';
import { addCase, widthsOf } from './cases.ts';
import { CompressedData } from './compressedData.ts';
import {
  attributes,
  displayParameters,
  encoding,
  longNames,
  machineInfo,
  termination,
  veryLongStrings,
} from './dictionaryRecords.ts';
import { header } from './header.ts';
import { longMissingValues } from './missingValues.ts';
import { multipleResponseSets } from './multipleResponseSets.ts';
import { savVariables } from './savVariable.ts';
import { segmentsOf, type Segment } from './segments.ts';
import { longValueLabels, valueLabels } from './valueLabels.ts';
import { variableRecords } from './variableRecords.ts';

/** Cases that are handed on together. */
const CASES_AT_ONCE = 100;

/**
 * A system file of SPSS, as the PSPP Developers Guide describes it under "System File Format" (names of records there are
 * those here): https://www.gnu.org/software/pspp/pspp-dev/html_node/System-File-Format.html.
 *
 * Reads the rows twice. Strings have a fixed width that stands before the data, and SPSS makes room for all of it in each
 * case, so the longest text is looked for first. A text that is longer than that by the second time is cut, and says so.
 */
export async function* sav({ title, variables, rows }: DataSet, created = new Date()): AsyncGenerator<Buffer> {
  const texts = variables.filter(({ type }) => type === 'text' || type === 'list').map(({ name }) => name);
  const inFile = savVariables(variables, await widthsOf(rows(), texts));
  const segments = segmentsOf(inFile);
  yield Buffer.concat([
    header(title, created, segments),
    variableRecords(segments),
    valueLabels(segments),
    machineInfo(),
    multipleResponseSets(inFile, variables),
    displayParameters(segments),
    longNames(inFile),
    veryLongStrings(inFile),
    attributes(inFile),
    encoding(),
    longValueLabels(inFile),
    longMissingValues(inFile),
    termination(),
  ]);
  yield* data(rows(), segments);
}

async function* data(rows: ReturnType<DataSet['rows']>, segments: readonly Segment[]): AsyncGenerator<Buffer> {
  const compressed = new CompressedData();
  let cases = 0;
  for await (const row of rows) {
    addCase(compressed, row, segments);
    cases += 1;
    if (cases % CASES_AT_ONCE === 0) yield compressed.take();
  }
  yield compressed.finish();
}
