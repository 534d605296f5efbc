import { pipeline } from 'node:stream/promises';
import { parse as parsePath } from 'node:path';
import { Command, Option } from 'commander';
import { dictionaryCsv } from '../../reports/dictionary.ts';
import { exportRows } from '../../reports/exportRows.ts';
import { responsesCsv } from '../../reports/formats/responsesCsv.ts';
import { responsesJsonl } from '../../reports/formats/responsesJsonl.ts';
import { replaceFile } from '../../reports/replaceFile.ts';
import { readRounds, type RoundOptions } from './readRounds.ts';

const formats = { csv: responsesCsv, jsonl: responsesJsonl };

interface ExportOptions extends RoundOptions {
  format: keyof typeof formats;
  out: string;
}

const program = new Command('export')
  .usage('-- --authority CODE [--round ROUND] --format FORMAT --out FILE')
  .description('Writes the coded answers, a row a person, with a data dictionary beside them (NAME.dictionary.csv).')
  .requiredOption('--authority <code>', "ONS code or slug of a local authority, or 'all' for the whole consortium")
  .option('--round <round>', "round of the survey (default: the one open today; 'sample' holds made-up answers)")
  .addOption(new Option('--format <format>', 'file format').choices(Object.keys(formats)).makeOptionMandatory())
  .requiredOption('--out <file>', 'file to write; one of that name is replaced once the new one is whole')
  .addHelpText('after', '\nExample:\n  npm run -s export -- --authority E10000012 --format csv --out essex.csv')
  .action(exportTo);

const stopped = 'Stopped before the end. Nothing was changed.';

await program.parseAsync().catch(({ name, message }: Error) => {
  program.error(`error: ${name === 'AbortError' ? stopped : message}`);
});

async function exportTo({ format, out, ...options }: ExportOptions): Promise<void> {
  const signal = stopSignal();
  await readRounds(options, ({ responses, context }) =>
    replaceFile(out, (sink) => pipeline(exportRows(responses, context), formats[format](), sink, { signal })),
  );
  await replaceFile(besides(out), (sink) => pipeline([dictionaryCsv()], sink, { signal }));
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
function besides(file: string): string {
  const { dir, name } = parsePath(file);
  return `${dir === '' ? '' : `${dir}/`}${name}.dictionary.csv`;
}
