import { Command, InvalidArgumentError, Option } from 'commander';
import pino from 'pino';
import { currentRound, isOpen } from '../../survey/round.ts';
import { authorityNamed } from '../authorities.ts';
import { readConfig } from '../config.ts';
import { Contacts } from '../contacts/contacts.ts';
import { openWays } from '../reminders/openWays.ts';
import { isQuiet, quietEnds } from '../reminders/quietHours.ts';
import { reachableChannels, type Reachable } from '../reminders/reaching.ts';
import { remindRound, type Reminded } from '../reminders/remindRound.ts';
import { Identities } from '../rights/identities.ts';
import { openStore } from '../store.ts';
import { runCommand } from './runCommand.ts';

interface Options {
  authority: string;
  round?: string;
  channel?: Reachable;
  after: number;
  dryRun?: boolean;
}

const command = new Command('remind')
  .description(
    'Writes once to people who began by text or in Teams, did not finish and have said nothing since. ' +
      'Never between 20:00 and 8:00. Can be run every day.',
  )
  .requiredOption('--authority <slug or code>', 'whose survey')
  .option('--round <round>', 'a round that is open (default: the one open today)')
  .addOption(new Option('--channel <channel>', 'only people of this channel').choices(reachableChannels))
  .option('--after <days>', 'whole days since they last said something', days, 7)
  .option('--dry-run', 'write to nobody, only say how many would be')
  .addHelpText('after', '\nExample: npm run -s remind -- --authority essex --after 7 --dry-run');

await runCommand(command, async ({ authority: name, round: named, channel, after, dryRun = false }: Options) => {
  const now = () => new Date();
  const config = readConfig();
  const authority = authorityNamed(name, config.authorities);
  const round = named ?? currentRound(authority, now());
  if (round === undefined || !isOpen(authority, round, now()))
    throw new Error(`--round: expected a round of ${authority.slug} that is open today, got ${named ?? 'none'}`);
  if (isQuiet(now()) && !dryRun)
    throw new Error(
      `Nobody is written to between 20:00 and 8:00: run it again after ${quietEnds(now()).toISOString()}`,
    );
  const store = await openStore(config);
  try {
    const keys = config.keys.people;
    const identities = new Identities(keys);
    const log = pino({ level: config.logLevel }, pino.destination(2));
    const contacts = new Contacts({ state: store.botState, identities, keys, log });
    const parts = { responses: store.responses, contacts, ways: openWays(config, { store, identities, now }), now };
    const responses = store.responses.list({ authority: authority.code, round });
    const counts = await remindRound(responses, parts, { channel, after, dryRun });
    process.stdout.write(`${told(counts, dryRun)}\n`);
  } finally {
    await store.close();
  }
});

function told({ due, sent, before, nowhere, gone, later }: Reminded, dryRun: boolean): string {
  return [
    `Did not finish, and silent for long enough: ${due}`,
    `${dryRun ? 'Would be reminded' : 'Reminded'}: ${sent}`,
    `Reminded before: ${before}`,
    `Nowhere to write to: ${nowhere}`,
    `Cannot be written to any more: ${gone}`,
    `Not now, run it again: ${later}`,
  ].join('\n');
}

function days(text: string): number {
  const value = Number(text);
  if (/^\d+$/u.test(text) && value >= 1 && value <= 365) return value;
  throw new InvalidArgumentError('Expected a whole number of days from 1 to 365.');
}
