import { pipeline } from 'node:stream/promises';
import { join, parse } from 'node:path';
import type { Readable } from 'node:stream';
import { Command, Option } from 'commander';
import { dictionary, dictionaryCsv } from '../../reports/dictionary.ts';
import { figureOf } from '../../reports/figure.ts';
import { formats, type FileFormat } from '../../reports/formats/formats.ts';
import type { ResponsesSource } from '../../reports/formats/source.ts';
import type { Figure } from '../../reports/report.ts';
import { tableVariables } from '../../reports/tableVariables.ts';
import type { Response } from '../../store/responseStore.ts';
import { chosen } from '../../survey/answer.ts';
import { replaceFile } from './replaceFile.ts';
import { readRounds, type Reading, type RoundOptions } from './readRounds.ts';
import { runCommand } from './runCommand.ts';

interface Options extends RoundOptions {
  format: keyof typeof formats;
  tables?: true;
  out: string;
}

const examples = `
Formats: csv, jsonl (JSON Lines), xlsx (Excel), sav (SPSS), parquet (R, Python, DuckDB), qdpx (NVivo, MAXQDA, ATLAS.ti).
What each file holds and how to open it: docs/files.md

Example: npm run -s export -- --authority E10000012 --format csv --out essex.csv
         npm run -s export -- --authority essex --format xlsx --tables --out essex-tables.xlsx`;

const command = new Command('export')
  .description(
    'Write the coded answers, a row a person; with --tables the published tables, with nobody’s words. ' +
      'Beside CSV and JSON Lines stands a data dictionary (NAME.dictionary.csv).',
  )
  .requiredOption('--authority <slug or code>', "a local authority, or 'all' for all of them together")
  .option('--round <round>', "a round of the survey (default: the one open today; 'sample' is made up)")
  .addOption(new Option('--format <format>', 'file format').choices(Object.keys(formats)).makeOptionMandatory())
  .option('--tables', 'the tables, small numbers hidden, instead of the answers')
  .requiredOption('--out <file>', 'file to write; one of that name is replaced once the new one is whole')
  .option('--by <name>', 'who you are, for the audit log (default: your account on this machine)')
  .addHelpText('after', examples);

await runCommand(command, async ({ format: name, tables, out, ...rounds }: Options) => {
  const format: FileFormat = formats[name];
  const signal = stopSignal();
  const write = (file: string, content: Readable | string[]) =>
    replaceFile(file, (sink) => pipeline(content, sink, { signal }));
  if (tables) {
    const tablesOf = format.tables ?? noTables(name);
    await readRounds(rounds, async (reading) => {
      await reading.record('exported', `tables.${format.extension}`);
      await write(out, tablesOf(await figureIn(reading)));
    });
    console.error(`Wrote ${out}: the tables, small numbers hidden.`);
  } else {
    let people = 0;
    const count = (found: number) => (people = found);
    await readRounds(rounds, async (reading) => {
      await reading.record('exported', `answers.${format.extension}`);
      await write(out, format.responses(sourceOf(reading, count)));
    });
    console.error(`Wrote ${out}: ${people} ${people === 1 ? 'person' : 'people'}, a row each.`);
  }
  if (format.describesItself) return;
  const beside = dictionaryFile(out);
  await write(beside, [dictionaryCsv(tables ? tableVariables : dictionary)]);
  console.error(`Wrote ${beside}: what each column means.`);
});

function figureIn({ summaries, store, selection, rule }: Reading): Promise<Figure> {
  return figureOf(selection, summaries, { store, rule, now: new Date() });
}

function sourceOf(reading: Reading, count: (people: number) => void): ResponsesSource {
  const { selection, context, responses } = reading;
  return { selection, context, responses: () => counted(responses, count), figure: () => figureIn(reading) };
}

/** Some formats read the people more than once: each time they are counted anew. */
async function* counted(responses: AsyncIterable<Response>, count: (people: number) => void): AsyncGenerator<Response> {
  let people = 0;
  for await (const response of responses) {
    // Who took back their consent is in no file.
    if (chosen(response.answers, 'consent') !== 'no') people += 1;
    yield response;
  }
  count(people);
}

function noTables(name: string): never {
  throw new Error(`Expected a format that has room for tables, got '${name}'. Use xlsx, csv or another`);
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
