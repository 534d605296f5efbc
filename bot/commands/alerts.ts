import { Command, InvalidArgumentError } from 'commander';
import { listAlerts, showAlert } from '../alerts/commands/looking.ts';
import { acknowledgeAlert, downgradeAlert } from '../alerts/commands/handling.ts';
import { LEAST_REASON } from '../alerts/handling.ts';
import { listUnread, readResponse } from '../alerts/commands/reading.ts';
import { onOutputError } from './onOutputError.ts';

const MOST_NAME = 100;

const program = new Command('alerts')
  .description(
    'For the safeguarding lead: alerts that wait, what they say, who has dealt with them, and answers nobody has read.',
  )
  .addHelpText(
    'after',
    '\nExamples:\n  npm run -s alerts -- list\n  npm run -s alerts -- show 3f2a9c1b --by "A. Lead"',
  );

const by = ['--by <name>', 'who you are: it is written down', name] as const;
const json = ['--json', 'print JSON'] as const;
const authority = ['--authority <slug or code>', 'a local authority'] as const;

program
  .command('list')
  .description('Alerts that wait, urgent ones first.')
  .option(...authority)
  .option('--all', 'also those taken on or found not to be a concern')
  .option(...json)
  .action(listAlerts);

program
  .command('show <alert>')
  .description('One alert and what has happened to it; with --by its words too.')
  .option(...by)
  .option(...json)
  .action(showAlert);

program
  .command('acknowledge <alert>')
  .description('Say that you have taken an alert on. Nobody is reminded of it any more.')
  .requiredOption(...by)
  .option('--note <text>', 'what you are doing about it')
  .option(...json)
  .action(acknowledgeAlert);

program
  .command('downgrade <alert>')
  .description('Say that an alert is not a concern, and why.')
  .requiredOption(...by)
  .requiredOption('--reason <text>', `why, in ${LEAST_REASON} characters or more`, reason)
  .option(...json)
  .action(downgradeAlert);

program
  .command('unread')
  .description('Answers that nobody has read, those that wait longest first.')
  .requiredOption(...authority)
  .option('--round <round>', 'a round of the survey (default: the one open today)')
  .option(...json)
  .action(listUnread);

program
  .command('read <response>')
  .description('Show the answers of one person that nobody has read, and write down that you have read them.')
  .requiredOption(...authority)
  .requiredOption(...by)
  .option(...json)
  .action(readResponse);

// Whoever reads the list may stop before its end.
process.stdout.on('error', onOutputError('alerts'));

program.showHelpAfterError('Add --help to see how to use it.');
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`alerts: ${(error as Error).message}\n`);
  process.exitCode = 1;
}

function name(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== '' && trimmed.length <= MOST_NAME && !/\p{Cc}/u.test(trimmed)) return trimmed;
  throw new InvalidArgumentError(`Expected a name of 1 to ${MOST_NAME} characters on one line.`);
}

function reason(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length >= LEAST_REASON) return trimmed;
  throw new InvalidArgumentError(
    `Expected a reason of ${LEAST_REASON} characters or more, got ${trimmed.length}: others must understand it later.`,
  );
}
