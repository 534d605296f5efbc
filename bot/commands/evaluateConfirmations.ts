import { Command } from 'commander';
import { confirmationsIn } from '../../reports/confirmations/confirmation.ts';
import { confirmationsText } from '../../reports/confirmations/confirmationsText.ts';
import { headingText } from '../../reports/confirmations/heading.ts';
import { readRounds, type RoundOptions } from './readRounds.ts';

/** `npm run evaluate -- confirmations`: how far the people themselves agree with the codes that they were given. */
export const confirmationsCommand = new Command('confirmations')
  .description(
    'Says from the store how far people agreed with the codes they were given, asked with and without a proposal.',
  )
  .option('--authority <slug or code>', "a local authority, or 'all' for all of them together", 'all')
  .option('--round <round>', "a round of the survey (default: the one open today; 'sample' is made up)")
  .addHelpText('after', '\nExample:\n  npm run -s evaluate -- confirmations --authority essex --round 2026-autumn')
  .action(evaluateConfirmations);

async function evaluateConfirmations(options: RoundOptions): Promise<void> {
  try {
    const { confirmations, heading } = await readRounds(options, async ({ responses, selection, context }) => ({
      confirmations: await confirmationsIn(responses, context),
      heading: headingText(selection),
    }));
    console.log(`${heading}\n\n${confirmationsText(confirmations)}`);
  } catch (error) {
    console.error(`evaluate confirmations: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
