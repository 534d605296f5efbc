import { Command, Option } from 'commander';
import { reportCsv } from '../../reports/formats/reportCsv.ts';
import { reportJson } from '../../reports/formats/reportJson.ts';
import { reportText } from '../../reports/formats/reportText.ts';
import { figureOf } from '../../reports/figure.ts';
import { buildReport } from '../../reports/report.ts';
import { readRounds, type RoundOptions } from './readRounds.ts';
import { runCommand } from './runCommand.ts';

const formats = { text: reportText, csv: reportCsv, json: reportJson };

interface Options extends RoundOptions {
  format: keyof typeof formats;
}

const command = new Command('report')
  .description("Print the study's Table 1 and the tables that go with it, from what families said.")
  .requiredOption('--authority <slug or code>', "a local authority, or 'all' for all of them together")
  .option('--round <round>', "a round of the survey (default: the one open today; 'sample' is made up)")
  .addOption(new Option('--format <format>', 'how to print it').choices(Object.keys(formats)).default('text'))
  .option('--by <name>', 'who you are, for the audit log (default: your account on this machine)')
  .addHelpText('after', '\nExample: npm run -s report -- --authority E10000012 --format csv > essex-table-1.csv');

await runCommand(command, async ({ format, ...rounds }: Options) => {
  const figure = await readRounds(rounds, async ({ summaries, store, selection, rule, record }) => {
    await record('viewed', 'report');
    return await figureOf(selection, summaries, { store, rule, now: new Date() });
  });
  process.stdout.write(formats[format](buildReport(figure)));
});
