import { Command, InvalidArgumentError, Option } from 'commander';
import { exportBenchmark } from '../benchmark/commands/exporting.ts';
import { importFiles } from '../benchmark/commands/importing.ts';
import { printKey, trustKey, untrustKey } from '../benchmark/commands/keys.ts';
import { listBenchmarks } from '../benchmark/commands/listing.ts';
import { showBenchmark, showFormats } from '../benchmark/commands/showing.ts';
import { onOutputError } from './onOutputError.ts';

const MOST_NAME = 100;

const program = new Command('benchmark')
  .description(
    'Compares authorities without sharing words: hands over signed files of suppressed counts, takes in those of others, ' +
      'and shows one authority beside them (docs/benchmark.md).',
  )
  .addHelpText(
    'after',
    '\nExamples:\n  npm run -s benchmark -- export --authority E10000012 --round 2026-autumn --out essex.json' +
      '\n  npm run -s benchmark -- trust --name "Kent" --key kent.pem --authority E10000016' +
      '\n  npm run -s benchmark -- import kent.json',
  );

const by = ['--by <name>', 'who you are, for the audit log (default: your account on this machine)', line] as const;
const authority = ['--authority <slug or code>', 'a local authority'] as const;
const round = ['--round <round>', 'a round of the survey (default: the one open today)'] as const;

program
  .command('export')
  .description("Write a signed file of an authority's suppressed counts, to hand to others.")
  .requiredOption(...authority)
  .option(...round)
  .requiredOption('--out <file>', 'file to write; one of that name is replaced')
  .option(...by)
  .action(exportBenchmark);

program.command('key').description('Print the public key that others check your files by.').action(printKey);

program
  .command('trust')
  .description("Take another installation's files from now on; read its key's digits to each other first.")
  .requiredOption('--name <name>', 'what to call the key, such as the council', line)
  .requiredOption('--key <file or text>', 'its public key, as its "key" command prints it')
  .requiredOption('--authority <codes...>', 'ONS codes of the authorities it may speak for', codes)
  .option(...by)
  .action(trustKey);

program
  .command('untrust')
  .description('Take no more files signed with a key, and count those that are here no more.')
  .requiredOption('--name <name>', 'of the key', line)
  .option(...by)
  .action(untrustKey);

program.command('list').description('Keys that are trusted, and figures that were taken in.').action(listBenchmarks);

program
  .command('import <files...>')
  .description("Take in others' files. What is wrong with one is said, and nothing of it is kept.")
  .option('--force', 'also figures older than those that are here')
  .option(...by)
  .action(importFiles);

program
  .command('show')
  .description('One authority beside the others: their range, all together, and the ranks of the study.')
  .requiredOption(...authority)
  .option(...round)
  .addOption(new Option('--format <format>', 'how to print it').choices(Object.keys(showFormats)).default('text'))
  .option(...by)
  .action(showBenchmark);

process.stdout.on('error', onOutputError('benchmark'));
program.showHelpAfterError('Add --help to see how to use it.');
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`benchmark: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

function line(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== '' && trimmed.length <= MOST_NAME && !/\p{C}/u.test(trimmed)) return trimmed;
  throw new InvalidArgumentError(`Expected a name of 1 to ${MOST_NAME} characters on one line.`);
}

function codes(text: string, before: string[] = []): string[] {
  if (/^E\d{8}$/u.test(text)) return [...before, text];
  throw new InvalidArgumentError('Expected ONS codes such as E10000012.');
}
