import type { ChoiceQuestion } from '../question.ts';

export const supports: ChoiceQuestion = {
  id: 'supports',
  kind: 'choices',
  optionsFrom: 'locales',
  options: () => [
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
  ],
  next: ({ authority }) => (authority.localities.length > 0 ? 'locality' : 'difference-child'),
};
