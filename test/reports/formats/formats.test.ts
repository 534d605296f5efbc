import { buffer } from 'node:stream/consumers';
import { formats, type FileFormat } from '../../../reports/formats/formats.ts';
import { publishFor } from '../../../reports/report.ts';
import { summaries } from '../../../reports/summary.ts';
import { smallNumbers } from '../../../reports/suppression/rules.ts';
import { tally } from '../../../reports/tally.ts';
import type { Response } from '../../../store/responseStore.ts';
import { familyViews } from '../../../survey/survey.ts';
import { anAuthority, aParent, streamed } from '../../support/responses.ts';

const authority = anAuthority();
const context = { survey: familyViews, authorities: [authority] };
const selection = [{ authority, round: '2026-autumn' }];

async function figure() {
  const counts = await tally(summaries(streamed([aParent({ difference: ['safer'] })]), context));
  const published = publishFor(selection, counts, smallNumbers.study);
  return { selection, published, erased: { asked: 0, expired: 0 }, at: new Date('2026-11-01T10:20:30Z') };
}

const signatures: Record<keyof typeof formats, string> = {
  csv: '\uFEFF',
  jsonl: '{"',
  xlsx: 'PK\u0003\u0004',
  sav: '$FL2',
  parquet: 'PAR1',
  qdpx: 'PK\u0003\u0004',
};

describe.each(Object.entries<FileFormat>(formats))('%s', (name, { responses, tables, extension }) => {
  const signature = Buffer.from(signatures[name as keyof typeof formats]);
  const beginOf = (file: Buffer) => file.subarray(0, signature.length);

  test('has files that begin as such files do', async () => {
    const source = { selection, context, figure, responses: () => streamed([aParent({ difference: ['safer'] })]) };
    expect(beginOf(await buffer(responses(source)))).toEqual(signature);
    expect(beginOf(tables ? await buffer(tables(await figure())) : signature)).toEqual(signature);
    expect(extension).toBe(name);
  });

  test('fails with what reading the responses throws', async () => {
    async function* failing(): AsyncGenerator<Response> {
      yield* streamed([aParent({ difference: ['safer'] })]);
      throw new Error('The store is gone');
    }
    const reading = buffer(responses({ selection, context, figure, responses: failing }));
    await expect(reading).rejects.toThrow('The store is gone');
  });
});
