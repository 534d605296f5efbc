import { codeIds, codeWithId } from '../../../coding/codeFrame.ts';
import type { Summary } from '../../../reports/summary.ts';
import { tally, type Tally } from '../../../reports/tally.ts';
import { streamed } from '../../support/responses.ts';

/** Numbers from 0 up to 1, always the same for a seed (a linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Counts of up to 120 people who are unevenly spread over groups, and share a few views or nearly all. */
export async function randomTally(seed: number): Promise<Tally> {
  const random = randomFrom(seed);
  const size = 3 + Math.floor(random() ** 2 * 120);
  const codes = codeIds.filter(() => random() < 0.3);
  const likely = Object.fromEntries(codes.map((code) => [code, random() ** 3]));
  const overlap = random() < 0.5 ? 0.2 : 0;
  // Some groups are rare.
  const pick = (groups: readonly string[]) => groups[Math.floor(random() ** 2.5 * groups.length)]!;
  const summary = (): Summary => {
    const given = codes.filter((code) => random() < likely[code]!);
    const topics = new Set(given.map((code) => codeWithId(code).topic));
    if (random() < 0.8) topics.add('difference');
    const groups = ['looked-after', 'autism', 'school-absence', 'other', 'not-said'];
    return {
      ...{ authority: pick(['E1', 'E2', 'E3', 'E4']), status: 'complete', channel: pick(['page', 'sms', 'msteams']) },
      ...{ locale: 'en', day: '2026-11-01', respondent: random() < 0.6 ? 'parent' : 'child' },
      keyGroups: random() < overlap ? ['autism', 'school-absence'] : [pick(groups)],
      ...{ locality: pick(['north', 'south', 'west']), ageBand: pick(['11-13', '14-15', '16-17', '8-10']) },
      answered: (['difference', 'improve'] as const).filter((topic) => topics.has(topic)),
      codes: given,
      unsure: [],
      versions: { survey: 's', frame: ['larc-1'], coder: ['c'] },
    };
  };
  return await tally(streamed(Array.from({ length: size }, summary)));
}
