import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { describeWith } from '../../support/programs.ts';
import { aChild, anAuthority, aParent, chose, times, words } from '../../support/responses.ts';
import { aDataFolder, runOn } from '../commandLine.ts';

const run = promisify(execFile);
const docs = fileURLToPath(new URL('../../../docs/', import.meta.url));

type Row = Record<string, string>;

const hostile = '=1+1, "quoted"\nand on another line\rand\u0000 one more; 👩‍👧 وہ خوش ہے';
const people = [
  ...times(9, () => aParent({ difference: ['calmer'], family: ['coping'] })),
  ...times(9, () => aParent({ difference: ['happier'], improve: ['reliability'] })),
  ...times(6, () => aParent({ difference: ['safer', 'calmer'] })),
  // Hidden: three people.
  ...times(3, () => aParent({ difference: ['home'] })),
  ...times(5, () => aParent({ difference: [] })),
  ...times(7, () => aParent({ improve: ['reliability'] })),
  ...times(7, () => aChild({ difference: ['less-angry'] })),
  ...times(5, () => aChild({}, { answers: { 'difference-child': words(hostile, ['school-work']) } })),
  ...times(2, () => aChild({ difference: ['safer'] }, { answers: { consent: chose('no') } })),
];

let folder: string;
beforeAll(async () => {
  folder = await aDataFolder([anAuthority()], people);
  await runOn(folder, 'export', '--authority', 'essex', '--format', 'csv', '--out', join(folder, 'essex.csv'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const tableRows = (csv: string): Row[] => parse(csv, { bom: true, columns: true });

/** Table 1 as it is published. */
async function published(): Promise<Row[]> {
  const { stdout } = await runOn(folder, 'report', '--authority', 'essex', '--format', 'csv');
  return tableRows(stdout)
    .filter(({ table }) => table === 'outcomes')
    .map(({ column, rank, code, label, people, answered }) => ({ column, rank, code, label, people, answered }) as Row);
}

const inOrder = (rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();

async function rebuilt(program: string, script: string): Promise<Row[]> {
  const { stdout } = await run(program, [join(docs, script), join(folder, 'essex.csv')]);
  return tableRows(stdout);
}

describe.each([
  ['Rscript', 'table-1.R'],
  ['python3', 'table_1.py'],
] as const)('%s %s', (program, script) => {
  describeWith(program)('', () => {
    test('rebuilds Table 1 from the coded responses, small numbers hidden', async () => {
      const rows = await rebuilt(program, script);
      expect(inOrder(rows)).toEqual(inOrder(await published()));
      expect(rows.filter(({ people }) => people === '[c]')).toHaveLength(1);
      expect(rows.slice(0, 4).map(({ rank, code, people }) => `${rank} ${code} ${people}`)).toEqual([
        '1 calmer 15',
        '2 happier 9',
        '3 safer 6',
        ' home [c]',
      ]);
    });

    test('says what it needs', async () => {
      await expect(run(program, [join(docs, script)])).rejects.toThrow('Expected the file of an export');
    });
  });
});
