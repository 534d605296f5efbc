import { staffSay, staffTime } from '../../../locales/staffWords.ts';
import { codeFrame } from '../../../coding/codeFrame.ts';
import { importBenchmark, type Imported } from '../importFile.ts';
import { readFileOf } from '../readFile.ts';
import { print, withStore, type ByOption, type Opened } from './withStore.ts';

const page = 'benchmark.import';

/** `npm run benchmark -- import`: each file by itself; what is wrong with one is said, and the others are taken in. */
export async function importFiles(files: string[], { force, ...by }: { force?: true } & ByOption): Promise<void> {
  await withStore(by, async (opened) => {
    for (const file of files) await importFile(file, force, opened);
  });
}

async function importFile(file: string, force: true | undefined, { store, record }: Opened): Promise<void> {
  const recordChange = ({ benchmark: { authority, round } }: Imported) =>
    record({ what: 'changed', page, authority: authority.code, round });
  try {
    const text = await readFileOf(file);
    const { benchmarks } = store;
    say(file, await importBenchmark(text, { benchmarks, now: Date.now(), record: recordChange, force }));
  } catch (error) {
    await record({ what: 'refused', page });
    process.stderr.write(`benchmark: ${file}: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}

function say(file: string, { benchmark, key, outcome }: Imported): void {
  const { authority, round, at, frame } = benchmark;
  const values = { file, name: authority.name, code: authority.code, round, key, time: staffTime(at) };
  print(staffSay(`benchmark.imported.${outcome}`, values));
  if (frame !== codeFrame.version) print(staffSay('benchmark.imported.frame', { frame, ours: codeFrame.version }));
}
