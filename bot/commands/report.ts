import { Command, Option } from 'commander';
import { reportCsv } from '../../reports/formats/reportCsv.ts';
import { reportJson } from '../../reports/formats/reportJson.ts';
import { reportText } from '../../reports/formats/reportText.ts';
import { buildReport } from '../../reports/report.ts';
import { tally } from '../../reports/tally.ts';
import { readRounds, type RoundOptions } from './readRounds.ts';

const formats = { text: reportText, csv: reportCsv, json: reportJson };

const program = new Command('report')
  .usage('-- --authority CODE [--round ROUND] [--format FORMAT]')
  .description("Prints the study's Table 1 and the tables that go with it, from what families said.")
  .requiredOption('--authority <code>', "ONS code or slug of a local authority, or 'all' for the whole consortium")
  .option('--round <round>', "round of the survey (default: the one open today; 'sample' holds made-up answers)")
  .addOption(new Option('--format <format>', 'how to print it').choices(Object.keys(formats)).default('text'))
  .addHelpText('after', '\nExample:\n  npm run -s report -- --authority E10000012 --format csv > essex-table-1.csv')
  .action(async ({ format, ...options }: RoundOptions & { format: keyof typeof formats }) => {
    const report = await readRounds(options, async ({ responses, selection, context }) =>
      buildReport(selection, await tally(responses, context), new Date()),
    );
    process.stdout.write(formats[format](report));
  });

await program.parseAsync().catch((error: Error) => program.error(`error: ${error.message}`));
