import type { Section } from '../coding/codeFrame.ts';
import type { Respondent } from '../survey/profile.ts';
import type { SmallNumbers } from './suppression/rules.ts';

/** Titles of a table and its two columns, in the words of the Round 1 summary report (Table 1 and the text around it). */
interface TableHeading extends Record<Respondent, string> {
  title: string;
}

/** In the order the report prints them. */
export const tableHeadings: Record<Section, TableHeading> = {
  outcomes: {
    title: "Table 1. Parents' and children's views on support received",
    parent: "Parents' views: 'impacts on my child'",
    child: "Children's views: 'impacts on me'",
  },
  family: {
    title: "Parents' and families' wellbeing",
    parent: "Parents' views",
    child: "Children's views",
  },
  'not-improvement': {
    title: 'No difference, and worse',
    parent: "Parents' views",
    child: "Children's views",
  },
  improve: {
    title: 'What would improve services',
    parent: "Parents' views",
    child: "Children's views",
  },
};

export const reportWords = {
  people: 'People',
  answered: 'People who answered',
  none: 'Nothing was said by five or more people.',
  hidden: 'hidden, so that nobody can be recognised.',
  together: 'authorities together',
  erased: 'Erased by people themselves, and counted no more',
  expired: 'Kept long enough',
};

/** Which versions the numbers rest on; what is done where a round holds several. */
export const versionWords = {
  frame: 'Code frame',
  coder: 'coder',
  several:
    'Codes of several versions are counted together: what a person confirmed counts under whichever version they saw it, ' +
    'otherwise the newest coding of their answer counts.',
  second: 'Some codes were given by a second coder, named after the plus sign: how often it is right is not known.',
  earlier: 'Codes of earlier frames, in no table below',
};

/** What a reader has to know to read the numbers. */
export const notes = [
  'Each person counts once for each view, with what they confirmed or corrected.',
  'Everyone who answered a question counts, whether or not they finished.',
];

/** What each rule for small numbers does, and what is done beside it. */
export const smallNumberNotes: Record<SmallNumbers['id'], string[]> = {
  study: ['Views given by fewer than five people are not shown.'],
  nhs: ['Views given by seven people or fewer are not shown; all other numbers are rounded to the nearest 5.'],
};

export const simulated = 'SIMULATED: these answers were made up to show how it works. No family gave them.';

/** Ways into the survey, as the field calls them. */
export const channelNames: Record<string, string> = {
  page: 'Chat page',
  webchat: 'Web Chat',
  directline: 'Direct Line',
  msteams: 'Teams',
  sms: 'Text messages',
};

/** Groups that no question has an option for. */
export const groupWords: Record<string, string> = { 'not-said': 'Not said', elsewhere: 'Somewhere else' };
