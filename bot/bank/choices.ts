import { cellText, type TableCell } from '../../reports/bank/cell.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { findColumn } from './findColumn.ts';

/** How the command line says something that holds for all rows, or is in a column of each. */
export interface Choice<Value extends string> {
  /** Where there is a column too: what rows are that do not say. */
  fixed?: Value;
  column?: string;
}

type Read<Value> = (cells: readonly TableCell[]) => Value | undefined;

/** In a column: the value that the words mean, or undefined where they mean none. */
const respondents: [Respondent, RegExp][] = [
  ['parent', /\b(?:parents?|carers?|mothers?|mums?|fathers?|dads?|guardians?|grand\w+|famil(?:y|ies)|adults?)\b/iu],
  ['child', /\b(?:child|children|young (?:person|people)|yp|cyp|pupils?|students?|teenagers?|son|daughter)\b/iu],
];
const topics: [Topic, RegExp][] = [
  ['difference', /\b(?:differen\w+|impacts?|outcomes?)\b/iu],
  ['improve', /\b(?:improv\w+|better|changed?)\b/iu],
];

export function respondentOf(header: readonly string[], choice: Choice<Respondent>): Read<Respondent> {
  return choose(header, choice, respondents);
}

export function topicOf(header: readonly string[], choice: Choice<Topic>): Read<Topic> {
  return choose(header, choice, topics);
}

function choose<Value extends string>(
  header: readonly string[],
  { fixed, column }: Choice<Value>,
  meanings: [Value, RegExp][],
): Read<Value> {
  if (column === undefined) return () => fixed;
  const at = findColumn(header, column);
  return (cells) => meaningOf(cellText(cells[at]), meanings) ?? fixed;
}

/** "Parent of a child" names both: the first one named is who answers. */
function meaningOf<Value>(text: string, meanings: [Value, RegExp][]): Value | undefined {
  const found = meanings
    .map(([value, pattern]) => ({ value, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.value;
}
