import { codeFrame } from '../coding/codeFrame.ts';
import { breakdowns } from './breakdown.ts';
import { values, type Variable } from './column.ts';
import { tableHeadings } from './headings.ts';
import { symbols } from './suppression/symbols.ts';
import type { LongRow } from './tableRows.ts';

/** The data dictionary of the published tables: a row a view in each column of each table. */
export const tableVariables: readonly (Variable & { name: keyof LongRow })[] = [
  {
    name: 'authority',
    label: 'Local authority',
    type: 'text',
    description: 'ONS code of the local authority; several are parted by semicolons where they are counted together.',
  },
  {
    name: 'round',
    label: 'Round',
    type: 'text',
    description: "Round of the survey. The round 'sample' holds made-up answers.",
  },
  {
    name: 'table',
    label: 'Table',
    type: 'text',
    description: 'Table the row is of.',
    values: Object.entries(tableHeadings).map(([value, { title }]) => ({ value, label: title })),
  },
  {
    name: 'respondent',
    label: 'Who answered',
    type: 'text',
    description: 'Whose views are counted.',
    values: [
      { value: 'parent', label: 'parents and carers' },
      { value: 'child', label: 'children and young people' },
    ],
  },
  {
    name: 'breakdown',
    label: 'Broken down by',
    type: 'text',
    description: 'What the people are parted by. People can be in several key groups.',
    values: values('all', ...breakdowns),
  },
  {
    name: 'group',
    label: 'Group',
    type: 'text',
    description: "Group of the breakdown; 'all' where it is of everybody.",
  },
  { name: 'group_label', label: 'Name of the group', type: 'text', description: 'Group as pages name it.' },
  {
    name: 'code',
    label: 'View',
    type: 'text',
    description: 'Code of the view in the code frame.',
    values: codeFrame.codes.map(({ id, label }) => ({ value: id, label })),
  },
  { name: 'label', label: 'Name of the view', type: 'text', description: "View in the words of the study's report." },
  {
    name: 'people',
    label: 'People who gave the view',
    type: 'integer',
    description: 'People who gave the view, each once. Empty where the number is hidden.',
  },
  {
    name: 'share',
    label: 'Share of those who answered',
    type: 'number',
    description: 'People by answered, 0 to 1, from the numbers as they are shown.',
  },
  {
    name: 'rank',
    label: 'Rank',
    type: 'integer',
    description: '1 for the view most people gave; equal numbers share a rank, and the next is as many lower.',
  },
  {
    name: 'rank_best',
    label: 'Best rank it could have',
    type: 'integer',
    description: 'Rank at one end of a 95% margin: with others of the same kind answering, it could have this rank.',
  },
  {
    name: 'rank_worst',
    label: 'Worst rank it could have',
    type: 'integer',
    description: 'Rank at the other end of the margin.',
  },
  {
    name: 'status',
    label: 'Why something is empty',
    type: 'text',
    description: 'Symbol of the Government Statistical Service where people, share or rank is empty.',
    values: [
      { value: symbols.hidden, label: 'hidden, so that nobody can be recognised' },
      { value: symbols.none, label: 'nobody gave the view, so that it has no rank' },
    ],
  },
  {
    name: 'answered',
    label: 'People who answered',
    type: 'integer',
    description: "People in the group who answered the table's question. Empty where the number is hidden.",
  },
  {
    name: 'answered_status',
    label: 'Why answered is empty',
    type: 'text',
    description: 'Symbol of the Government Statistical Service where answered is empty.',
    values: [{ value: symbols.hidden, label: 'hidden, so that nobody can be recognised' }],
  },
  {
    name: 'frame_version',
    label: 'Version of the code frame',
    type: 'text',
    description: 'Versions of the code frame behind the numbers, parted by semicolons.',
  },
  {
    name: 'coder_version',
    label: 'Version of the coder',
    type: 'text',
    description: 'Versions of the coder behind the numbers, parted by semicolons.',
  },
  {
    name: 'small_numbers',
    label: 'Rule for small numbers',
    type: 'text',
    description: 'Rule by which small numbers are hidden.',
    values: [
      { value: 'study', label: 'fewer than five are hidden' },
      { value: 'nhs', label: 'one to seven are hidden, the others rounded to 5' },
    ],
  },
];
