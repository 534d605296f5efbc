import type { Person } from './person.ts';

/** Question id -> what is chosen (a list) or said (text). */
export type Steps = Record<string, string[] | string>;

/** Answers that meet every question of a parent. */
export const parentSteps: Steps = {
  consent: ['yes'],
  respondent: ['parent'],
  'key-group': ['autism'],
  supports: ['camhs', 'school-staff'],
  locality: ['mid'],
  'difference-child': 'he is safer',
  'difference-family': 'we are coping',
  'confirm-difference': ['not-quite'],
  'correct-difference': ['safer'],
  improve: 'more reliability',
  'confirm-improve': ['not-quite'],
  'correct-improve': ['none'],
  'may-quote': ['yes'],
};

/** Answers that meet every question of a young child. */
export const childSteps: Steps = {
  ...parentSteps,
  respondent: ['child'],
  'age-band': ['under-8'],
  'grown-up': ['with-me'],
  'difference-child': 'i am safer',
};

export const youngSteps: Steps = { ...childSteps, 'age-band': ['14-15'] };

/** The ids in the order asked, of those who take these steps. */
export function pathOf(steps: Steps): string[] {
  const ids = [
    'consent',
    'respondent',
    'age-band',
    'grown-up',
    'key-group',
    'supports',
    'locality',
    'difference-child',
    'difference-family',
    'confirm-difference',
    'correct-difference',
    'improve',
    'confirm-improve',
    'correct-improve',
    'may-quote',
  ];
  const isChild = steps.respondent?.[0] === 'child';
  return ids
    .filter((id) => id in steps)
    .filter((id) => !(isChild && id === 'difference-family'))
    .filter((id) => id !== 'grown-up' || steps['age-band']?.[0] === 'under-8');
}

/** Answers the question asked. */
export async function step(person: Person, steps: Steps, id?: string): Promise<void> {
  const given = steps[person.asked ?? ''];
  if (given === undefined) throw new Error(`Expected a step for ${person.asked}, heard: ${person.words}`);
  await (typeof given === 'string' ? person.say(given, id) : person.tap(person.asked!, given, id));
}

/** Answers until `question` is asked, or to the end. */
export async function walkTo(
  person: Person,
  question: string | undefined,
  steps: Steps = parentSteps,
): Promise<Person> {
  if (person.question === undefined) await person.arrive();
  for (let taken = 0; person.asked !== question && person.asked !== undefined; taken++) {
    if (taken > 40) throw new Error(`Expected to come to ${question}, still at ${person.asked}`);
    await step(person, steps);
  }
  return person;
}
