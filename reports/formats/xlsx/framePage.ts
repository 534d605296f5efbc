import { codeFrame } from '../../../coding/codeFrame.ts';
import type { Page } from './page.ts';
import { none } from './shownCells.ts';
import { frameColumns, holds, intros, sectionNames, sheetNames } from './words.ts';

const widths = [24, 60, 16, 14, 14];

/** The views that answers are put into, with their ranks in the study. */
export function framePage(): Page {
  return {
    name: sheetNames.frame,
    title: `${sheetNames.frame} ${codeFrame.version}`,
    holds: holds.frame,
    intro: [intros.frame],
    columns: frameColumns.map((name, at) => ({ name, width: widths[at]! })),
    rows: codeFrame.codes.map(({ id, label, section, rank }) => [
      ...[id, label, sectionNames[section]],
      ...[rank.parents ?? none, rank.children ?? none],
    ]),
  };
}
