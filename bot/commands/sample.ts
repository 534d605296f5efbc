import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError } from 'commander';
import pino from 'pino';
import type { Authority } from '../../survey/authority.ts';
import { SAMPLE_ROUND } from '../../survey/round.ts';
import { authorityNamed } from '../authorities.ts';
import { readConfig, type Config } from '../config.ts';
import { people } from '../sample/people.ts';
import { runSample, type SampleResult } from '../sample/runSample.ts';
import { withSampleRound } from '../sample/sampleRound.ts';
import { openStore } from '../store.ts';
import { createTalking } from '../talking.ts';
import { runCommand } from './runCommand.ts';

interface Options {
  people: number;
  seed: number;
  authority: string;
}

const command = new Command('sample')
  .description(
    `Simulated people talk to the survey and fill the round '${SAMPLE_ROUND}', kept apart from all real rounds.`,
  )
  .option('--people <number>', 'how many people, 1 to 100000', wholeNumber(1, 100_000), 300)
  .option(
    '--seed <number>',
    'other people for another number; those of the same number come once only',
    wholeNumber(0),
    1,
  )
  .option('--authority <slug or code>', "whose survey, or 'all'", 'all')
  .addHelpText(
    'after',
    '\nExample: npm run sample -- --people 300, then npm run report -- --authority all --round sample',
  );

await runCommand(command, async ({ people: count, seed, authority }: Options) => {
  const config = readConfig();
  const authorities = authoritiesNamed(authority, config).map(withSampleRound);
  const result = await talkToAll(config, authorities, count, seed);
  process.stdout.write(`${JSON.stringify({ round: SAMPLE_ROUND, seed, ...result })}\n`);
  const isStopped = result.interrupted > 0 || result.people < count;
  if (isStopped) process.exitCode = 130;
  console.error(isStopped ? 'Stopped. Run the same command again to go on.' : `Next: ${reportCommand(authority)}`);
});

function reportCommand(authority: string): string {
  return `npm run report -- --authority ${authority} --round ${SAMPLE_ROUND}`;
}

async function talkToAll(config: Config, authorities: Authority[], count: number, seed: number): Promise<SampleResult> {
  const store = await openStore(config);
  const bar = new SingleBar({
    format: '{bar} {value} of {total} people, {eta_formatted} to go',
    stream: process.stderr,
  });
  bar.start(count, 0);
  try {
    const log = pino({ level: config.logLevel }, pino.destination(2));
    const talking = createTalking({
      store,
      authorities,
      keys: config.keys.people,
      publicUrl: config.publicUrl,
      log,
      askedOpenly: config.askedOpenly,
    });
    const sample = people({ count, seed, authorities });
    const onDone = () => bar.increment();
    return await runSample({ people: sample, adapter: talking.direct(), signal: interruption(), onDone });
  } finally {
    bar.stop();
    await store.close();
  }
}

function authoritiesNamed(name: string, { authorities }: Config): Authority[] {
  return name === 'all' ? authorities : [authorityNamed(name, authorities)];
}

/** Ctrl+C: what was said so far is kept, and the same command later goes on from there. */
function interruption(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
  return stop.signal;
}

function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/u.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}
