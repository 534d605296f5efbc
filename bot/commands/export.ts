import { pipeline } from 'node:stream/promises';
import { join, parse } from 'node:path';
import { Command, Option } from 'commander';
import { dictionaryCsv } from '../../reports/dictionary.ts';
import { exportRows } from '../../reports/exportRows.ts';
import { responsesCsv } from '../../reports/formats/responsesCsv.ts';
import { responsesJsonl } from '../../reports/formats/responsesJsonl.ts';
import { replaceFile } from './replaceFile.ts';
import { readRounds, type RoundOptions } from './readRounds.ts';
import { runCommand } from './runCommand.ts';

const formats = { csv: responsesCsv, jsonl: responsesJsonl };

interface Options extends RoundOptions {
  format: keyof typeof formats;
  out: string;
}

const command = new Command('export')
  .description('Write the coded answers, a row a person, and a data dictionary beside them (NAME.dictionary.csv).')
  .requiredOption('--authority <slug or code>', "a local authority, or 'all' for all of them together")
  .option('--round <round>', "a round of the survey (default: the one open today; 'sample' is made up)")
  .addOption(new Option('--format <format>', 'file format').choices(Object.keys(formats)).makeOptionMandatory())
  .requiredOption('--out <file>', 'file to write; one of that name is replaced once the new one is whole')
  .addHelpText('after', '\nExample: npm run -s export -- --authority E10000012 --format csv --out essex.csv');

await runCommand(command, async ({ format, out, ...rounds }: Options) => {
  const signal = stopSignal();
  const dictionary = dictionaryFile(out);
  let people = 0;
  const count = () => (people += 1);
  await readRounds(rounds, ({ responses, context }) =>
    replaceFile(out, (sink) =>
      pipeline(counted(exportRows(responses, context), count), formats[format](), sink, { signal }),
    ),
  );
  await replaceFile(dictionary, (sink) => pipeline([dictionaryCsv()], sink, { signal }));
  console.error(`Wrote ${out}: ${people} ${people === 1 ? 'person' : 'people'}, a row each.`);
  console.error(`Wrote ${dictionary}: what each column means.`);
});

async function* counted<T>(items: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const item of items) {
    count();
    yield item;
  }
}

/** Stopping by Ctrl+C or by the system removes the unfinished file, which holds what families said. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once('SIGINT', abort);
  process.once('SIGTERM', abort);
  return stop.signal;
}

/** `essex.csv` -> `essex.dictionary.csv`, in the same folder. */
function dictionaryFile(file: string): string {
  const { dir, name } = parse(file);
  return join(dir, `${name}.dictionary.csv`);
}
