import { SingleBar } from 'cli-progress';
import { Command, Option } from 'commander';
import { createCoder } from '../../coding/codeAnswer.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { BankOptions } from '../bank/bankOptions.ts';
import { expectedLine } from '../bank/codeLines.ts';
import { codeTable, type Watcher } from '../bank/codeTable.ts';
import { explain } from '../bank/explain.ts';
import { resultText } from '../bank/resultText.ts';
import type { SecondCoder } from '../secondCoder/secondCoder.ts';
import { codeJsonLines } from './codeJsonLines.ts';
import { onOutputError } from './onOutputError.ts';
import { secondCoderFor, secondCoderOption } from './secondCoderOption.ts';

interface Options {
  text?: string;
  out?: string;
  respondent?: Respondent;
  respondentColumn?: string;
  question?: Topic;
  questionColumn?: string;
  sheet?: string;
  encoding?: string;
  explain?: string;
  secondCoder?: true;
}

const examples = `
Example:
  npm run code -- answers.csv --text "What helped?" --respondent parent --question difference --out coded.xlsx
  npm run code -- answers.xlsx --text Answer --respondent-column Who --question-column Question --out coded.xlsx
  npm run -s code -- --explain "He is calmer now" --respondent parent --question difference
  npm run -s code -- answers.jsonl > coded.jsonl`;

const onClosedPipe = onOutputError('code');
process.stdout.on('error', onClosedPipe);
process.stderr.on('error', onClosedPipe);

await new Command('npm run code --')
  .description(
    'Gives answers their codes: a table (.csv, .xlsx) becomes a workbook, JSON lines become JSON lines, --explain shows why.',
  )
  .argument('[file]', `a table; or ${expectedLine} a line, from standard input where no file is named`)
  .option('--text <column>', 'of a table: the column with the answers, by its name or as #3')
  .option('--out <file>', 'where the coded table goes: .xlsx, .csv or .jsonl')
  .addOption(new Option('--respondent <who>', 'who answers').choices(['parent', 'child']))
  .option('--respondent-column <column>', 'the column that says who answers')
  .addOption(new Option('--question <question>', 'what was asked').choices(['difference', 'improve']))
  .option('--question-column <column>', 'the column that says what was asked')
  .option('--sheet <name>', 'of a workbook: the sheet; by default the one with the --text column')
  .option('--encoding <name>', 'of a CSV file, such as windows-1250; found out by default')
  .option('--explain <text>', 'show in the terminal why this answer gets its codes')
  .addOption(secondCoderOption)
  .addHelpText('after', examples)
  .action(run)
  .parseAsync();

async function run(file: string | undefined, options: Options): Promise<void> {
  try {
    if (options.explain !== undefined) return showWhy(options.explain, options);
    if (options.text !== undefined || options.out !== undefined) return await runTable(file, options);
    await codeJsonLines(file);
  } catch (error) {
    const { message } = error as Error;
    fail(isStopped(error) ? 'Stopped. The rows coded so far are kept: run the same command again to go on.' : message);
  }
}

function showWhy(text: string, { respondent = 'parent', question = 'difference' }: Options): void {
  process.stdout.write(explain(text, { respondent, topic: question }));
}

async function runTable(file: string | undefined, options: Options): Promise<void> {
  // Somebody may stop reading the messages; the file is wanted all the same.
  for (const stream of [process.stdout, process.stderr]) stream.off('error', onClosedPipe).on('error', () => undefined);
  const bar = new SingleBar({
    format: '{bar} {percentage}%, {rows} rows, {eta_formatted} to go',
    stream: process.stderr,
    clearOnComplete: true,
  });
  const watcher: Watcher = {
    signal: stopSignal(),
    tell: (message) => console.error(message),
    onProgress: ({ bytes, ofBytes, rows }) => {
      if (bar.isActive) bar.update(bytes, { rows });
      else bar.start(ofBytes, bytes, { rows });
    },
  };
  try {
    let second: SecondCoder | undefined;
    const openSecond = async () => (second = await secondCoderFor(createCoder()));
    const openCoder = options.secondCoder ? openSecond : createCoder;
    const written = await codeTable({ ...tableOptions(file, options), openCoder }, watcher);
    bar.stop();
    process.stdout.write(resultText(written));
    if (second) process.stdout.write(`${second.summary()}\n`);
  } finally {
    bar.stop();
  }
}

function tableOptions(file: string | undefined, options: Options): Omit<BankOptions, 'openCoder'> {
  const { text, out, respondent, respondentColumn, question, questionColumn, sheet, encoding } = options;
  const needed = (what: string) => new Error(`To code a table, give ${what} too; see --help.`);
  if (file === undefined) throw needed('the file that holds it');
  if (text === undefined) throw needed('the column with the answers, --text "COLUMN",');
  if (out === undefined) throw needed('the file to write, --out FILE,');
  if (!respondent && !respondentColumn) throw needed('--respondent or --respondent-column');
  if (!question && !questionColumn) throw needed('--question or --question-column');
  return {
    ...{ file, out, text, sheet, encoding },
    respondent: { fixed: respondent, column: respondentColumn },
    topic: { fixed: question, column: questionColumn },
  };
}

/** Ctrl+C ends between two batches of rows, so that none is left half kept. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
  return stop.signal;
}

function isStopped(error: unknown): boolean {
  return (error as Error).name === 'AbortError';
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
