import { profileOf, registerOf } from '../../survey/profile.ts';
import { wordsFor } from '../../locales/words.ts';
import { fromAnswers, oncePerPerson, values, type Column, type Value } from '../column.ts';

const profile = oncePerPerson(profileOf);

/** Who is speaking, as they said themselves or as their invitation had it. */
export const personColumns: Column[] = [
  {
    name: 'respondent',
    label: 'Who answers',
    type: 'text',
    description: 'Who answers.',
    values: [
      { value: 'parent', label: 'parent or carer' },
      { value: 'child', label: 'child or young person' },
    ],
    cell: fromAnswers((answers) => profile(answers).respondent),
  },
  {
    name: 'register',
    label: 'Wording asked in',
    type: 'text',
    description: 'Wording the person was asked in.',
    values: [
      { value: 'parent' },
      { value: 'young-person', label: '11 and over' },
      { value: 'child', label: '10 and under, or age not said' },
    ],
    cell: fromAnswers((answers) => (profile(answers).respondent ? registerOf(profile(answers)) : undefined)),
  },
  {
    name: 'age_band',
    label: 'Age of the child who answers',
    type: 'text',
    description: 'Age of the child or young person who answers; parents are not asked.',
    values: options('age-band', '8-10', '11-13', '14-15', '16-17', '18-and-over', 'under-8'),
    cell: fromAnswers((answers) => profile(answers).ageBand),
  },
  {
    name: 'key_groups',
    label: 'Key groups',
    type: 'list',
    description: "The study's three key groups, and two ways out.",
    values: [
      { value: 'looked-after', label: 'looked-after children' },
      { value: 'autism', label: 'children with autism' },
      { value: 'school-absence', label: 'misses a lot of school' },
      { value: 'other', label: 'something else' },
      { value: 'not-said', label: 'rather not say' },
    ],
    cell: fromAnswers((answers) => profile(answers).keyGroups),
  },
  {
    name: 'supports',
    label: 'Who has been helping',
    type: 'list',
    description: 'Who has been helping the family.',
    values: options(
      'supports',
      'social-worker',
      'family-support',
      'key-worker',
      'school-staff',
      'attendance-officer',
      'camhs',
      'autism-team',
      'speech-therapist',
      'foster-carer',
      'doctor-nurse',
      'youth-worker',
      'someone-else',
    ),
    cell: fromAnswers((answers) => profile(answers).supports),
  },
  {
    name: 'locality',
    label: 'Area',
    type: 'text',
    description: "Area of the authority, by the id in its settings, or 'elsewhere'.",
    cell: fromAnswers((answers) => profile(answers).locality),
  },
  {
    name: 'may_quote',
    label: 'May be quoted without their name',
    type: 'text',
    description:
      'Whether their words may be quoted without their name. Empty means that they have not said: do not quote.',
    values: values('yes', 'no'),
    cell: fromAnswers((answers) => yesOrNo(profile(answers).mayQuote)),
  },
];

/** As the survey names them, in English. */
function options(question: string, ...known: string[]): Value[] {
  const { say } = wordsFor('en', 'parent');
  return known.map((value) => ({ value, label: say(`questions.${question}.options.${value}`) }));
}

function yesOrNo(said: boolean | undefined): string | undefined {
  if (said === undefined) return undefined;
  return said ? 'yes' : 'no';
}
