import { fromAnswers, type Column } from '../column.ts';

/** What people wrote, as they wrote it. */
export const wordColumns: Column[] = [
  words(
    'difference-child',
    'Difference to the child, in their words',
    'What difference the support has made to the child; a child speaks of themselves.',
  ),
  words(
    'difference-family',
    'Difference to the family, in their words',
    'What difference it has made to the parent and the family; children are not asked.',
  ),
  words('improve', 'What would improve services, in their words', 'What would make services better.'),
];

function words(question: string, label: string, description: string): Column {
  return {
    name: `${question.replaceAll('-', '_')}_text`,
    label,
    type: 'text',
    description: `${description} In the person's own words.`,
    cell: fromAnswers((answers) => {
      const answer = answers[question];
      return answer?.kind === 'text' ? answer.text : undefined;
    }),
  };
}
