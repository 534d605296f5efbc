import { microScores, type Compared } from '../scores.ts';
import { row } from '../table.ts';

const groupings: [string, (one: Compared) => string][] = [
  ['respondent', ({ answer }) => answer.respondent],
  ['question', ({ answer }) => answer.question],
  ['length', ({ answer }) => lengthOf(answer.text)],
  ['language', ({ answer }) => answer.lang],
];

function lengthOf(text: string): string {
  const words = text.trim().split(/\s+/u).length;
  return words <= 8 ? '1-8 words' : words <= 25 ? '9-25 words' : 'over 25';
}

/** Scores by respondent, question, length and language. */
export function groupsTable(compared: readonly Compared[]): string {
  const lines = groupsOf(compared).map(({ name, group }) => {
    const { precision, recall, f1 } = microScores(group);
    return row([name, 24], [`${group.length}`, 6], [f1, 9], [precision, 9], [recall, 9]);
  });
  return [row(['group', 24], ['n', 6], ['micro F1', 9], ['precis.', 9], ['recall', 9]), ...lines].join('\n');
}

function groupsOf(compared: readonly Compared[]): { name: string; group: Compared[] }[] {
  return groupings.flatMap(([title, groupOf]) =>
    [...Map.groupBy(compared, groupOf)].map(([name, group]) => ({ name: `${title} ${name}`, group })),
  );
}
