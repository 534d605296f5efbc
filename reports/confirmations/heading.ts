import { SAMPLE_ROUND } from '../../survey/round.ts';
import { reportWords, simulated } from '../headings.ts';
import type { Selection } from '../selection.ts';

/** Whose families were asked, in a line however many authorities there are, and whether they are made up. */
export function headingText(selection: Selection): string {
  const rounds = [...new Set(selection.map(({ round }) => round))].join(', ');
  const [only] = selection;
  const name = selection.length === 1 && only ? only.authority.name : `${selection.length} ${reportWords.together}`;
  const isSample = selection.some(({ round }) => round === SAMPLE_ROUND);
  return [`${name}, round ${rounds}`, ...(isSample ? [simulated] : [])].join('\n');
}
