import { Command } from 'commander';
import { createCoder } from '../../coding/codeAnswer.ts';
import { codeFrame } from '../../coding/codeFrame.ts';
import { recodeRound } from '../recode/recodeRound.ts';
import { summaryText } from '../recode/summary.ts';
import { readRounds, type RoundOptions } from './readRounds.ts';
import { runCommand } from './runCommand.ts';
import { secondCoderFor, secondCoderOption } from './secondCoderOption.ts';

interface Options extends RoundOptions {
  dryRun?: true;
  secondCoder?: true;
}

/** Responses worked on side by side: their saves share a commit, and a second coder is asked about several answers at once. */
const AT_ONCE = 16;

const command = new Command('recode')
  .description(
    'Code stored answers again, with the code frame and coder of today. Codes there are already stay beside the new ones, ' +
      'and so does what people confirmed. Can be stopped at any time and run again.',
  )
  .requiredOption('--round <round>', 'a round of the survey')
  .option('--authority <slug or code>', "a local authority, or 'all' for all of them together", 'all')
  .option('--dry-run', 'store nothing and ask nobody, only say what would change')
  .addOption(secondCoderOption)
  .addHelpText('after', '\nExample: npm run -s recode -- --round 2026-autumn --authority essex --dry-run');

await runCommand(command, async ({ dryRun, secondCoder, ...rounds }: Options) => {
  const first = createCoder();
  const second = secondCoder && !dryRun ? await secondCoderFor(first) : undefined;
  const coder = second ?? first;
  const keep = !dryRun;
  const summary = await readRounds(rounds, ({ responses, store, context: { survey } }) => {
    const target = { survey, frame: codeFrame.version, coder, now: () => new Date() };
    return recodeRound(responses, { ...target, store, keep, atOnce: AT_ONCE });
  });
  const lines = [summaryText(summary, { frame: codeFrame.version, coder: coder.version }, keep)];
  if (second) lines.push('', second.summary());
  process.stdout.write(`${lines.join('\n')}\n`);
});
