import { fewestCases } from '../interval.ts';
import { microScores, type Compared } from '../scores.ts';
import { figure, inWords, row } from '../table.ts';

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
  const head = row(['group', 24], ['n', 6], ['micro F1', 9], ['precis.', 9], ['recall', 9]);
  return [head, ...lines, closing(compared)].join('\n');
}

function groupsOf(compared: readonly Compared[]): { name: string; group: Compared[] }[] {
  return groupings.flatMap(([title, groupOf]) =>
    [...Map.groupBy(compared, groupOf)].map(([name, group]) => ({ name: `${title} ${name}`, group })),
  );
}

function closing(compared: readonly Compared[]): string {
  const scored = groupsOf(compared)
    .map(({ name, group }) => ({ name, n: group.length, f1: microScores(group).f1 }))
    .filter(({ n, f1 }) => n >= fewestCases && !Number.isNaN(f1))
    .sort((a, b) => a.f1 - b.f1);
  const [worst, best] = [scored[0], scored.at(-1)];
  if (!worst || !best) return inWords(`too few answers to compare groups; it takes ${fewestCases} in one.`);
  return inWords(
    `the coder does best with "${best.name}" (${figure(best.f1)}) and worst with "${worst.name}" (${figure(worst.f1)}), among ` +
      `groups of ${fewestCases} answers or more.`,
  );
}
