import { cpus, totalmem } from 'node:os';
import { Argument, Command } from 'commander';
import { runCommand } from '../../bot/commands/runCommand.ts';
import { bankSpeed, type BankSpeed } from './bank.ts';
import { codingSpeed, type CodingSpeed } from './coding.ts';
import { channels } from './channels/channels.ts';
import { megabytes } from './megabytes.ts';
import { reports } from './reports/reports.ts';
import { survey } from './survey.ts';

const [ANSWERS, ...ENGLISH] = ['dev', 'chat', 'quotes', 'events'].map(answersNamed) as [URL, ...URL[]];
const LANGUAGES = answersNamed('languages');

const command = new Command('bench')
  .description('Measures speed and memory, the survey side by side with a bare botbuilder echo bot on restify.')
  .addArgument(
    new Argument('[what]', 'what to measure; all: without reports')
      .choices(['all', 'survey', 'channels', 'coding', 'reports'])
      .default('all'),
  )
  .option('--surveys <number>', 'surveys each of the 50 people takes in a round', '6')
  .option('--rows <number>', 'rows of the table of old answers that is coded', '5000')
  .option('--people <number>', 'responses in the store that figures and files are made of', '1000000')
  .addHelpText('after', '\nExample: npm run bench -- coding');

await runCommand(command, async ({ surveys, rows, people }: Record<'surveys' | 'rows' | 'people', string>, [what]) => {
  const each = wholeNumber('--surveys', surveys, 1000);
  const tableRows = wholeNumber('--rows', rows, 1_000_000);
  const responses = wholeNumber('--people', people, 10_000_000);
  const [cpu] = cpus();
  console.log(
    `Machine: ${cpus().length} x ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}\n`,
  );
  const all = what === 'all';
  if (all || what === 'survey') await survey(each);
  if (all || what === 'channels') await channels(each);
  if (all || what === 'coding') coding(tableRows);
  if (what === 'reports') await reports(responses);
});

function wholeNumber(option: string, given: string, most: number): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`${option}: expected a whole number from 1 to ${most}, got ${given}`);
}

function coding(rows: number): void {
  const own = codingSpeed('own', ANSWERS);
  const plain = codingSpeed('plain', ANSWERS);
  console.log(
    `Coding on one core, the ${own.answers} answers of test/coding/data/dev.jsonl, each coder in its own process:`,
  );
  printCoder('Family Views', own);
  printCoder('plain model (sentence embeddings and n-grams; trained before it is ready)', plain);
  console.log(
    `  ratio of answers a second: ${(own.oneByOne / plain.oneByOne).toFixed(1)} one by one, ${(own.inBulk / plain.inBulk).toFixed(1)} in bulk\n`,
  );
  printBank('English', bankSpeed(ENGLISH, rows));
  printBank('ten languages', bankSpeed([...ENGLISH, LANGUAGES], rows));
}

function printBank(which: string, { rows, seconds, peakMemory }: BankSpeed): void {
  console.log(
    `A table of ${rows} old answers in ${which} to a workbook, start and end included: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows a second; ${megabytes(peakMemory)} resident at the most`,
  );
}

function printCoder(name: string, { startUp, first, p50, p99, oneByOne, inBulk, peakMemory }: CodingSpeed): void {
  console.log(
    `  ${name}: ${Math.round(oneByOne)} answers a second one by one (p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms), ${Math.round(inBulk)} in bulk; ready after ${Math.round(startUp)} ms, first answer ${first.toFixed(0)} ms; ${megabytes(peakMemory)} resident at the most`,
  );
}

function answersNamed(name: string): URL {
  return new URL(`../coding/data/${name}.jsonl`, import.meta.url);
}
