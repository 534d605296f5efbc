import type { Authority } from '../../survey/authority.ts';
import type { Respondent } from '../../survey/profile.ts';
import type { Detour, Person, SecondThought } from './person.ts';
import { chance, pick, pickWeighted, type Random } from './random.ts';

/** How somebody's talk will go, apart from what they have to say. */
export type Course = Pick<Person, 'leaves' | 'forgets' | 'skips' | 'thin' | 'detours' | 'secondThought'> & {
  refuses: boolean;
};

/** Long open questions lose the most people, and the first two a few who only look. */
const leaving = {
  consent: 10,
  respondent: 4,
  'age-band': 3,
  'key-group': 8,
  supports: 8,
  locality: 4,
  'difference-child': 22,
  'difference-family': 12,
  'confirm-difference': 6,
  'correct-difference': 4,
  improve: 14,
  'confirm-improve': 3,
  'correct-improve': 2,
  'may-quote': 4,
};

/** In the order asked; the places of detours and drop-outs. */
const order = Object.keys(leaving);
const open = ['difference-child', 'difference-family', 'improve'];
const skipping: Record<string, number> = {
  'key-group': 0.02,
  supports: 0.03,
  locality: 0.04,
  'difference-child': 0.015,
  'difference-family': 0.06,
  improve: 0.05,
  'may-quote': 0.02,
};
const detours: Record<Detour, number> = {
  help: 0.05,
  back: 0.07,
  simpler: 0.05,
  see: 0.04,
  hello: 0.03,
  'start-again': 0.02,
  nonsense: 0.07,
  pause: 0.06,
};

export function courseOf(respondent: Respondent, authority: Authority, random: Random): Course {
  const path = order.filter((id) => isOnPath(id, respondent, authority));
  const skips = Object.keys(skipping).filter((id) => chance(random, skipping[id]!));
  // Nobody does two of these: whoever refuses or erases everything does not also leave on the way.
  const way = pickWeighted(random, { stays: 82.5, leaves: 13, refuses: 3, forgets: 1.5 });
  return {
    refuses: way === 'refuses',
    leaves: way === 'leaves' ? leaves(path, random) : undefined,
    forgets: way === 'forgets',
    skips,
    thin: open.filter((id) => !skips.includes(id) && chance(random, 0.12)),
    detours: (Object.keys(detours) as Detour[])
      .filter((kind) => chance(random, detours[kind]))
      .map((kind) => ({ kind, at: pick(random, path) })),
    secondThought: chance(random, 0.12) ? secondThought(respondent, random) : undefined,
  };
}

/** Whether the answer to a question will be kept: they do not leave at it or before. */
export function reached({ leaves: leave }: Course, id: string): boolean {
  return leave === undefined || order.indexOf(leave.at) > order.indexOf(id);
}

function isOnPath(id: string, respondent: Respondent, { localities }: Authority): boolean {
  if (id === 'age-band') return respondent === 'child';
  if (id === 'difference-family') return respondent === 'parent';
  return id !== 'locality' || localities.length > 0;
}

function leaves(path: string[], random: Random): Person['leaves'] {
  const weights = Object.fromEntries(Object.entries(leaving).filter(([id]) => path.includes(id)));
  return { at: pickWeighted(random, weights), saysStop: chance(random, 0.25) };
}

/** A slip put right at once, or an answer thought better of at the end. */
function secondThought(respondent: Respondent, random: Random): SecondThought {
  const other = respondent === 'parent' ? 'child' : 'parent';
  return pick<SecondThought>(random, [
    { question: 'respondent', first: [other], by: 'back' },
    { question: 'key-group', first: ['other'], by: 'back' },
    { question: 'key-group', first: ['not-said'], by: 'change' },
    { question: 'supports', first: ['someone-else'], by: 'change' },
    { question: 'may-quote', first: [pick(random, ['yes', 'no'])], by: 'change' },
    { question: 'difference-child', first: [], by: 'change' },
    { question: 'improve', first: [], by: 'change' },
  ]);
}
