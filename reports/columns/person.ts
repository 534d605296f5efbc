import { profileOf, registerOf } from '../../survey/profile.ts';
import { fromAnswers, values, type Column } from '../column.ts';

/** Who is speaking, as they said themselves or as their invitation had it. */
export const personColumns: Column[] = [
  {
    name: 'respondent',
    type: 'text',
    description: 'Who answers.',
    values: [
      { value: 'parent', label: 'parent or carer' },
      { value: 'child', label: 'child or young person' },
    ],
    cell: fromAnswers((answers) => profileOf(answers).respondent),
  },
  {
    name: 'register',
    type: 'text',
    description: 'Wording the person was asked in.',
    values: [
      { value: 'parent' },
      { value: 'young-person', label: '11 and over' },
      { value: 'child', label: '10 and under, or age not said' },
    ],
    cell: fromAnswers((answers) => (profileOf(answers).respondent ? registerOf(profileOf(answers)) : undefined)),
  },
  {
    name: 'age_band',
    type: 'text',
    description: 'Age of the child or young person who answers; parents are not asked.',
    values: values('8-10', '11-13', '14-15', '16-17', '18-and-over', 'under-8'),
    cell: fromAnswers((answers) => profileOf(answers).ageBand),
  },
  {
    name: 'key_groups',
    type: 'list',
    description: "The study's three key groups, and two ways out.",
    values: [
      { value: 'looked-after', label: 'looked-after children' },
      { value: 'autism', label: 'children with autism' },
      { value: 'school-absence', label: 'misses a lot of school' },
      { value: 'other', label: 'something else' },
      { value: 'not-said', label: 'rather not say' },
    ],
    cell: fromAnswers((answers) => profileOf(answers).keyGroups),
  },
  {
    name: 'supports',
    type: 'list',
    description: 'Who has been helping the family.',
    values: values(
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
    cell: fromAnswers((answers) => profileOf(answers).supports),
  },
  {
    name: 'locality',
    type: 'text',
    description: "Area of the authority, by the id in its settings, or 'elsewhere'.",
    cell: fromAnswers((answers) => profileOf(answers).locality),
  },
  {
    name: 'may_quote',
    type: 'text',
    description:
      'Whether their words may be quoted without their name. Empty means that they have not said: do not quote.',
    values: values('yes', 'no'),
    cell: fromAnswers((answers) => yesOrNo(profileOf(answers).mayQuote)),
  },
];

function yesOrNo(said: boolean | undefined): string | undefined {
  if (said === undefined) return undefined;
  return said ? 'yes' : 'no';
}
