import { Command } from 'commander';
import { runCommand } from '../../bot/commands/runCommand.ts';
import { fuzz } from './run.ts';

const command = new Command('fuzz')
  .description('Sends activities, forms and callbacks, half of them hostile, and says what the service did wrong.')
  .option('--messages <number>', 'how many', '100000')
  .option('--seed <words>', 'the same seed gives the same messages', 'family views')
  .addHelpText('after', '\nExample: npm run fuzz -- --messages 5000');

await runCommand(command, async ({ messages, seed }: { messages: string; seed: string }) => {
  const number = Number(messages);
  if (!Number.isInteger(number) || number < 1 || number > 10_000_000)
    throw new Error(`--messages: expected a whole number from 1 to 10000000, got ${messages}`);
  const outcome = await fuzz({ messages: number, seed });
  console.log(`${outcome.messages} messages in ${outcome.secondsTaken.toFixed(0)} s`);
  for (const [surface, statuses] of Object.entries(outcome.statuses)) {
    const counts = Object.entries(statuses).map(([status, count]) => `${status}: ${count}`);
    console.log(`  ${surface}: ${counts.join(', ')}`);
  }
  console.log(`${outcome.ownShown} times people were shown what they had said themselves`);
  for (const fault of new Set(outcome.faults)) console.log(`FAULT ${fault}`);
  console.log(`${outcome.faults.length} faults`);
  if (outcome.faults.length > 0) process.exitCode = 1;
});
