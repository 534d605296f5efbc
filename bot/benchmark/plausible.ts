import { codeFrame, codeIds, codeWithId, isCodeId } from '../../coding/codeFrame.ts';
import type { Benchmark } from '../../reports/benchmark/benchmark.ts';
import type { PublishedCounts } from '../../reports/publish.ts';
import { smallNumbers, type ShownCount } from '../../reports/suppression/rules.ts';
import type { Topic } from '../../survey/coding.ts';

/** Clocks of two installations may differ by so much, in ms. */
const CLOCKS_MS = 10 * 60_000;

/**
 * Throws an Error when the figures cannot be what an installation counted and hid. It names the place and never repeats a
 * number: one that should have been hidden must not come out in a message.
 */
export function checkPlausible(benchmark: Benchmark, now: number): void {
  const { at, groups, frame } = benchmark;
  if (Date.parse(at) > now + CLOCKS_MS)
    throw new Error(`expected figures counted before now, got some of ${at}: check the clocks of both machines`);
  for (const [respondent, group] of Object.entries(groups)) {
    if (frame === codeFrame.version) checkCodes(group);
    checkGroup(group, benchmark, respondent);
  }
}

const askAgain = 'have it made anew by the newest release';

/** Of the frame in use each code is there, and no other. */
function checkCodes({ people }: PublishedCounts): void {
  const odd = [...people.keys()].find((code) => !isCodeId(code)) ?? codeIds.find((code) => !people.has(code));
  if (odd === undefined) return;
  const which = people.has(odd) ? 'one that it does not have' : 'all but one';
  throw new Error(`expected each code of frame ${codeFrame.version}, got ${which}, "${odd}": ${askAgain}`);
}

function checkGroup({ answered, people }: PublishedCounts, { rule, frame }: Benchmark, respondent: string): void {
  const { show } = smallNumbers[rule];
  const wrong = (place: string, expected: string) =>
    new Error(`expected ${expected}, got other numbers for ${respondent}, ${place}: ${askAgain}`);
  for (const [place, count] of [...Object.entries(answered), ...people])
    if (count !== 'hidden' && show(count) !== count) throw wrong(place, `only numbers that the rule "${rule}" shows`);
  for (const [code, count] of people)
    if (topicsOf(code, frame).every((topic) => isTooMany(count, answered[topic])))
      throw wrong(code, 'no more people with a view than answered');
}

/** Which question a code of another frame is about is not known here. */
function topicsOf(code: string, frame: string): readonly Topic[] {
  return frame === codeFrame.version ? [codeWithId(code).topic] : ['difference', 'improve'];
}

/** Where the number of people who answered is hidden, nothing is shown of what they said but zeros. */
function isTooMany(count: ShownCount, answered: ShownCount): boolean {
  if (answered === 'hidden') return count !== 'hidden' && count !== 0;
  return count === 'hidden' ? answered === 0 : count > answered;
}
