import { codeFrame } from '../../coding/codeFrame.ts';
import type { Answers } from '../../survey/answer.ts';
import { profileOf } from '../../survey/profile.ts';
import { fromAnswers, oncePerPerson, type Cell, type Column } from '../column.ts';
import { viewsOf } from '../summary.ts';
import { personColumns } from './person.ts';

/** Lists once more, a column for each thing that can be in them: to count and cross-tabulate without taking lists apart. */
export const memberColumns: Column[] = [
  ...membersOf('key_groups', 'key_group', (answers) => profileOf(answers).keyGroups),
  ...membersOf('supports', 'support', (answers) => profileOf(answers).supports),
  ...codeFrame.codes.map(({ id, label, topic }): Column => {
    const about = 'Empty where the person said nothing on its question. Its mean is the share of Table 1.';
    const cell = (answers: Answers) => {
      const { answered, codes } = viewsOnce(answers);
      return answered.includes(topic) ? codes.has(id) : undefined;
    };
    return member(`code_${id}`, label, `${topic}_codes`, about, cell);
  }),
];

function membersOf(list: string, prefix: string, find: (answers: Answers) => string[]): Column[] {
  const chosen = oncePerPerson(find);
  const { values = [] } = personColumns.find(({ name }) => name === list)!;
  return values.map(({ value, label = value }) => {
    const cell = (answers: Answers) => {
      const found = chosen(answers);
      return found.length > 0 ? found.includes(value) : undefined;
    };
    return member(`${prefix}_${value}`, label, list, 'Empty where the person did not say.', cell);
  });
}

function member(id: string, label: string, of: string, about: string, find: (answers: Answers) => Cell): Column {
  const name = id.replaceAll('-', '_');
  const description = `1: ${of} has it, 0: it has not. ${about}`;
  return { name, label, type: 'boolean', description, of, cell: fromAnswers(find) };
}

const viewsOnce = oncePerPerson((answers) => {
  const { answered, codes } = viewsOf(answers);
  return { answered, codes: new Set(codes) };
});
