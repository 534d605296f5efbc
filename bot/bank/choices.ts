import { cellText, type TableCell } from '../../reports/bank/cell.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { findColumn } from './findColumn.ts';
import { respondentMeant, topicMeant } from './meanings.ts';

/** How the command line says something that holds for all rows, or is in a column of each. */
export interface Choice<Value extends string> {
  /** Where there is a column too: what rows are whose cell is empty. */
  fixed?: Value;
  column?: string;
}

type Read<Value> = (cells: readonly TableCell[]) => Value | undefined;

export function respondentOf(header: readonly string[], choice: Choice<Respondent>): Read<Respondent> {
  return choose(header, choice, respondentMeant);
}

export function topicOf(header: readonly string[], choice: Choice<Topic>): Read<Topic> {
  return choose(header, choice, topicMeant);
}

/** Words that are not understood are nobody's: to take the fixed value for them would make parents of social workers. */
function choose<Value extends string>(
  header: readonly string[],
  { fixed, column }: Choice<Value>,
  meant: (words: string) => Value | undefined,
): Read<Value> {
  if (column === undefined) return () => fixed;
  const at = findColumn(header, column);
  return (cells) => {
    const words = cellText(cells[at]).trim();
    return words === '' ? fixed : meant(words);
  };
}
