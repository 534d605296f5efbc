import { cpus, totalmem } from 'node:os';
import { Argument, Command } from 'commander';
import { runCommand } from '../../bot/commands/runCommand.ts';
import { startBot } from './bot.ts';
import { bankSpeed, type BankSpeed } from './bank.ts';
import { codingSpeed, type CodingSpeed } from './coding.ts';
import { openConversations, quantile, talkThrough, type Load } from './people.ts';
import { startUpTime } from './startUp.ts';

const AT_ONCE = 50;
const OPEN = 10_000;
const [ANSWERS, ...ENGLISH] = ['dev', 'chat', 'quotes', 'events'].map(answersNamed) as [URL, ...URL[]];
const LANGUAGES = answersNamed('languages');

const command = new Command('bench')
  .description('Measures speed and memory, the survey side by side with a bare botbuilder echo bot on restify.')
  .addArgument(new Argument('[what]', 'what to measure').choices(['all', 'survey', 'coding']).default('all'))
  .option('--surveys <number>', 'surveys each of the 50 people takes in a round', '6')
  .option('--rows <number>', 'rows of the table of old answers that is coded', '5000')
  .addHelpText('after', '\nExample: npm run bench -- coding');

await runCommand(command, async ({ surveys, rows }: { surveys: string; rows: string }, [what]) => {
  const each = wholeNumber('--surveys', surveys, 1000);
  const tableRows = wholeNumber('--rows', rows, 1_000_000);
  const [cpu] = cpus();
  console.log(
    `Machine: ${cpus().length} x ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}\n`,
  );
  if (what !== 'coding') await survey(each);
  if (what !== 'survey') coding(tableRows);
});

async function survey(each: number): Promise<void> {
  const echo = await startBot('echoServer.ts');
  const views = await startBot('surveyServer.ts');
  // One round of each is for warming up.
  for (const bot of [echo, views]) await talkThrough(bot, AT_ONCE, 1);
  const pairs: [Load, Load][] = [];
  for (let round = 0; round < 5; round++)
    pairs.push([await talkThrough(echo, AT_ONCE, each), await talkThrough(views, AT_ONCE, each)]);

  console.log(
    `The whole survey by SMS (12 turns), ${AT_ONCE} people at once, 5 rounds of each in turn, ${pairs[0]![1].turns} turns a round:`,
  );
  print(
    'bare echo bot',
    pairs.map(([load]) => load),
  );
  print(
    'Family Views, each answer durable',
    pairs.map(([, load]) => load),
  );
  const shares = pairs.map(([bare, full]) => full.turnsPerSecond / bare.turnsPerSecond);
  console.log(
    `  share of the echo bot's turns a second: ${median(shares).toFixed(2)} (${Math.min(...shares).toFixed(2)} to ${Math.max(...shares).toFixed(2)})\n`,
  );

  const before = await views.memory();
  await openConversations(views, OPEN);
  console.log(
    `Resident memory: ${megabytes(before)} before, ${megabytes(await views.memory())} with ${OPEN} more conversations open`,
  );
  console.log(`Start-up until the address is printed, median of 5: ${Math.round(await startUpTime(5))} ms\n`);
  await Promise.all([echo.stop(), views.stop()]);
}

function print(name: string, loads: Load[]): void {
  const of = (key: keyof Load) => median(loads.map((load) => load[key])).toFixed(key === 'turnsPerSecond' ? 0 : 1);
  console.log(`  ${name}: ${of('turnsPerSecond')} turns a second, p50 ${of('p50')} ms, p99 ${of('p99')} ms (medians)`);
}

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

function median(values: number[]): number {
  return quantile(values, 0.5);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

function answersNamed(name: string): URL {
  return new URL(`../coding/data/${name}.jsonl`, import.meta.url);
}
