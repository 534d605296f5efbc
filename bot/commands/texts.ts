import { Command } from 'commander';
import { showCosts } from '../sms/commands/costs.ts';
import { listTexts, retryTexts } from '../sms/commands/looking.ts';
import { pretendPhone } from '../sms/commands/phone.ts';
import { reconcileTexts } from '../sms/commands/reconcile.ts';

const program = new Command('texts')
  .description(
    'Texts (SMS) through GOV.UK Notify: what waits or failed, sending again, trying out, and what they cost.',
  )
  .addHelpText('after', '\nExamples:\n  npm run -s texts -- phone\n  npm run -s texts -- failed');

const json = ['--json', 'print JSON'] as const;

program
  .command('list')
  .description('Texts that wait, were sent, arrived or failed, oldest first; without words and numbers.')
  .option(...json)
  .action((options: { json?: true }) => listTexts({ ...options, failed: false }));

program
  .command('failed')
  .description('Texts that could not be sent or did not arrive, and why.')
  .option(...json)
  .action((options: { json?: true }) => listTexts({ ...options, failed: true }));

program
  .command('retry [text...]')
  .description('Send texts again that failed or wait for their next try: these, or all of them.')
  .action(retryTexts);

program
  .command('reconcile')
  .description('Ask Notify for texts that no callback brought, and what became of those sent.')
  .action(reconcileTexts);

program
  .command('phone')
  .description('A pretend telephone that texts with the service on this machine (npm start).')
  .option('--number <number>', 'its number', '07700900777')
  .option('--to <number>', 'the number it texts to')
  .option('--notify <url>', 'where the local Notify is (default: the port after PORT)')
  .action(pretendPhone);

program
  .command('costs')
  .description('What a completed survey costs by text, in each language: a table for docs/sms.md.')
  .option('--write', 'put it into docs/sms.md')
  .action(showCosts);

program.showHelpAfterError('Add --help to see how to use it.');
try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`texts: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
