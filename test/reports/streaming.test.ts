import { jest } from '@jest/globals';
import { Writable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DataSet } from '../../reports/dataSet.ts';
import { responsesData } from '../../reports/dataSets.ts';
import { exportRows } from '../../reports/exportRows.ts';
import { parquet } from '../../reports/formats/parquet.ts';
import { responsesCsv } from '../../reports/formats/responsesCsv.ts';
import { responsesJsonl } from '../../reports/formats/responsesJsonl.ts';
import { sav } from '../../reports/formats/sav/sav.ts';
import { responsesXlsx } from '../../reports/formats/xlsx/xlsx.ts';
import { publishFor, type Figure } from '../../reports/report.ts';
import { summaries } from '../../reports/summary.ts';
import { smallNumbers } from '../../reports/suppression/rules.ts';
import { emptyTally, tally } from '../../reports/tally.ts';
import type { Response } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { aParent, anAuthority, confirmed } from '../support/responses.ts';

const authority = anAuthority();
const context = { survey: familyViews, authorities: [authority] };
const selection = [{ authority, round: '2026-autumn' }];
const nobody: Figure = {
  selection,
  published: publishFor(selection, emptyTally(), smallNumbers.study),
  ...{ erased: { asked: 0, expired: 0 }, at: new Date('2026-11-01T10:00:00Z') },
};
const MB = 1024 * 1024;

// The longest of these takes ten seconds on two free cores.
jest.setTimeout(120_000);

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of live objects, garbage aside. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const somebody = aParent(
  { difference: ['safer', 'calmer'], improve: ['reliability'] },
  { answers: confirmed('improve', ['reliability']) },
);

/** Makes `count` responses one by one, and says after the last what the heap holds while they are on their way. */
async function* made(count: number, atEnd: (heap: number) => void = () => {}): AsyncGenerator<Response> {
  for (let index = 0; index < count; index += 1) {
    yield await Promise.resolve({ ...somebody, id: `01K6${index}`, answers: { ...somebody.answers } });
  }
  atEnd(heapInUse());
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

async function heapGrowth(
  count: number,
  run: (responses: () => AsyncIterable<Response>) => Promise<unknown>,
): Promise<number> {
  const before = heapInUse();
  let during = before;
  await run(() => made(count, (heap) => (during = heap)));
  return during - before;
}

const exportTo = (format: () => Transform) => (responses: () => AsyncIterable<Response>) =>
  pipeline(exportRows(responses(), context), format(), nowhere());

const fileOf = (format: (data: DataSet) => AsyncIterable<Uint8Array>) => (responses: () => AsyncIterable<Response>) =>
  pipeline(format(responsesData({ selection: [], context, responses })), nowhere());

const workbook = (responses: () => AsyncIterable<Response>) =>
  pipeline(responsesXlsx({ selection, context, responses, figure: () => Promise.resolve(nobody) }), nowhere());

test.each([
  ['a CSV export', 50_000, exportTo(responsesCsv)],
  ['a JSON Lines export', 50_000, exportTo(responsesJsonl)],
  ['an SPSS file', 20_000, fileOf(sav)],
  ['a Parquet file', 30_000, fileOf(parquet)],
  ['a workbook', 10_000, workbook],
  ['a tally', 200_000, (responses: () => AsyncIterable<Response>) => tally(summaries(responses(), context))],
])('%s of %d people holds no more in memory than one of 2,000', async (_, count, run) => {
  const few = await heapGrowth(2000, run);
  const many = await heapGrowth(count, run);
  // 20,000 rows of about 1,500 bytes would be 30 MB.
  expect(many - few).toBeLessThan(8 * MB);
});

test('rows are made no faster than the file takes them', async () => {
  let [taken, furthestAhead] = [0, 0];
  async function* watched(): AsyncGenerator<Response> {
    let given = 0;
    for await (const response of made(5000)) {
      given += 1;
      furthestAhead = Math.max(furthestAhead, given - taken);
      yield response;
    }
  }
  const slow = new Writable({
    write: (_chunk, _encoding, done) => {
      taken += 1;
      setImmediate(done);
    },
  });
  await pipeline(exportRows(watched(), context), responsesJsonl(), slow);
  expect(taken).toBe(5000);
  expect(furthestAhead).toBeLessThan(200);
});
