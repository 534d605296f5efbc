import { chance, seededRandom } from '../../bot/sample/random.ts';
import { MARK, newMark } from './person.ts';
import type { Exchange, Surface, Target } from './surface.ts';
import { activities } from './surfaces/activities.ts';
import { directLine } from './surfaces/directLine.ts';
import { forms } from './surfaces/forms.ts';
import { texts } from './surfaces/texts.ts';
import { startTarget } from './target.ts';

const surfaces: Record<string, (target: Target, person: number, mark: string) => Surface> = {
  activities,
  directLine,
  forms,
  texts,
};
/** People who talk at the same time, one on each lane. */
const LANES = 50;
/** Each person says this many things before somebody else takes the lane. */
const EACH = 40;

export interface Outcome {
  messages: number;
  /** By surface, by status: how often. */
  statuses: Record<string, Record<number, number>>;
  /** What must not be: answers of 500 and above, marks of others, answers stored twice or together, words in the log. */
  faults: string[];
  /** How often people were shown what they had said themselves: without that nothing could be shown to others either. */
  ownShown: number;
  secondsTaken: number;
}

/**
 * Sends `messages` of many people through all ways in at once, half of them such as no client sends. The same seed gives the
 * same messages, though not the same order between people.
 */
export async function fuzz({ messages, seed }: { messages: number; seed: string }): Promise<Outcome> {
  const target = await startTarget();
  const begun = performance.now();
  const outcome: Outcome = { messages: 0, statuses: {}, faults: [], ownShown: 0, secondsTaken: 0 };
  const share = Math.ceil(messages / LANES);
  const lanes = Array.from({ length: LANES }, (_, lane) => talk(target, { lane, share, seed, outcome }));
  await Promise.all(lanes);
  if (!(await target.isUp().catch(() => false))) outcome.faults.push('the service no longer answers');
  const { logged, stored } = await target.stop();
  if (logged.match(MARK)) outcome.faults.push("the log has people's words");
  outcome.faults.push(...mixedUp(stored.map((response) => [response.authority, JSON.stringify(response.answers)])));
  outcome.secondsTaken = (performance.now() - begun) / 1000;
  return outcome;
}

async function talk(
  target: Target,
  { lane, share, seed, outcome }: { lane: number; share: number; seed: string; outcome: Outcome },
): Promise<void> {
  const names = Object.keys(surfaces);
  for (let sent = 0; sent < share; sent++) {
    const person = lane + LANES * Math.floor(sent / EACH);
    const name = names[(lane + Math.floor(sent / EACH)) % names.length]!;
    const random = seededRandom(`${seed} ${person} ${sent % EACH}`);
    if (sent % EACH === 0) current.set(lane, surfaces[name]!(target, person, markOf(seed, person)));
    const surface = current.get(lane)!;
    const hostile = chance(random, 0.5);
    const went = await (hostile ? surface.attack(random) : surface.say(random)).catch(broken);
    note(outcome, { name, hostile, went, own: markOf(seed, person) });
  }
}

const current = new Map<number, Surface>();

function markOf(seed: string, person: number): string {
  return newMark(seededRandom(`${seed} mark ${person}`));
}

/** No answer at all is as bad as one of 500. */
function broken(error: Error): Exchange {
  return { status: 599, body: `no answer: ${error.cause instanceof Error ? error.cause.message : error.message}` };
}

function note(
  outcome: Outcome,
  { name, hostile, went, own }: { name: string; hostile: boolean; went: Exchange; own: string },
): void {
  outcome.messages++;
  const counts = (outcome.statuses[name] ??= {});
  counts[went.status] = (counts[went.status] ?? 0) + 1;
  const what = `${name}${hostile ? ', hostile' : ''}`;
  // 501 is how a bot tells Teams that it has no such invoke.
  if (went.status >= 500 && !(went.status === 501 && name === 'activities'))
    outcome.faults.push(`${what}: ${went.status} ${went.body.slice(0, 200)}`);
  const marks: readonly string[] = went.body.match(MARK) ?? [];
  const others = marks.filter((mark) => mark !== own);
  if (marks.includes(own)) outcome.ownShown++;
  if (others.length > 0) outcome.faults.push(`${what}: shown what somebody else said`);
}

/** One response holds the words of one person, and one person has one response in an authority. */
function mixedUp(responses: readonly (readonly [authority: string, answers: string])[]): string[] {
  const marks = responses.map(([authority, answers]) => ({ authority, marks: new Set(answers.match(MARK) ?? []) }));
  const together = marks.filter((each) => each.marks.size > 1).map(() => 'a response holds words of two people');
  const all = marks.flatMap((each) => [...each.marks].map((mark) => `${each.authority} ${mark}`));
  const twice = all.filter((mark, at) => all.indexOf(mark) !== at).map(() => 'a person has two responses');
  return [...together, ...twice];
}
