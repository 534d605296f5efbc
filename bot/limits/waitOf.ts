import { setImmediate } from 'node:timers/promises';
import type { Reply } from '../../dialogs/reply.ts';
import { InOrder } from '../inOrder.ts';
import type { Limit } from './limit.ts';
import { mustBeHeard } from './mustBeHeard.ts';

/** So many UTF-16 units take about as long to read as a short message. */
const SHORT = 2_000;
/** The longest answer must fit into the allowance of a talk. */
const MOST_WEIGHT = 20;

const lane = new InOrder();

/**
 * Seconds that a message has to wait, as too many came from where it comes; undefined: it is taken now. Words of harm never
 * wait: what is over the limit is still read for them, one message of each sender after the other, so that whoever floods
 * waits in a lane of their own and nobody else with them.
 */
export async function waitOf(
  said: Pick<Reply, 'text' | 'command'>,
  counts: (readonly [limit: Limit, id: string])[],
): Promise<number | undefined> {
  const weight = Math.min(MOST_WEIGHT, 1 + Math.floor(said.text.length / SHORT));
  const waits = await Promise.all(counts.map(([limit, id]) => limit.take(id, weight)));
  const longest = Math.max(...waits.map((wait) => wait ?? 0));
  if (longest === 0) return undefined;
  const [, sender] = counts.at(-1)!;
  return (await lane.run(sender, () => isHeard(said))) ? undefined : longest;
}

async function isHeard(said: Pick<Reply, 'text' | 'command'>): Promise<boolean> {
  await setImmediate();
  return mustBeHeard(said);
}
