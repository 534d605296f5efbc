import { Option } from 'commander';
import pino from 'pino';
import type { Coder } from '../../survey/coding.ts';
import { readConfig } from '../config.ts';
import { openSecondCoder } from '../secondCoder/open.ts';
import { inBulk } from '../secondCoder/patience.ts';
import type { SecondCoder } from '../secondCoder/secondCoder.ts';

export const secondCoderOption = new Option(
  '--second-coder',
  'ask the second coder in the settings about answers the coder is unsure of (docs/second-coder.md)',
);

/** The second coder for answers that nobody waits for. Its failures go to standard error, by kind. Throws when it is off. */
export async function secondCoderFor(first: Coder): Promise<SecondCoder> {
  const config = readConfig();
  const log = pino({ level: config.logLevel === 'info' ? 'warn' : config.logLevel }, pino.destination(2));
  const second = await openSecondCoder(config, { first, patience: inBulk, log });
  if (second) return second;
  throw new Error(
    '--second-coder: expected SECOND_CODER=azure-openai in the settings, got off. See docs/second-coder.md.',
  );
}
