import type { Section } from '../../../coding/codeFrame.ts';
import type { Respondent } from '../../../survey/profile.ts';
import type { Breakdown } from '../../breakdown.ts';

/** Names of the sheets: at most 31 characters with a breakdown behind them, as Excel takes no more. */
export const sheetNames = {
  ...{ contents: 'Contents', notes: 'Notes', figures: 'All figures', charts: 'Charts', frame: 'Code frame' },
  ...{ responses: 'Responses', codes: 'Codes given', dictionary: 'Dictionary' },
};

export const sectionNames: Record<Section, string> = {
  outcomes: 'Table 1',
  family: 'Family',
  'not-improvement': 'No difference',
  improve: 'Improve',
};

export const breakdownNames: Record<Breakdown, string> = {
  'key-group': 'key group',
  locality: 'area',
  channel: 'channel',
  'age-band': 'age',
  authority: 'council',
};

export const who: Record<Respondent, string> = { parent: 'Parents', child: 'Children' };

export const words = {
  title: 'Family Views',
  round: 'round',
  together: 'councils together',
  simulated: 'SIMULATED: made-up answers, no family gave them.',
  ...{ sheet: 'Sheet', holds: 'What it holds', back: 'Back to contents', about: 'About', note: 'Note' },
  ...{ view: 'view', people: 'people', share: 'share', rank: 'rank', couldBe: 'rank could be', to: 'to' },
  ...{
    by: 'by',
    who: 'Who',
    theView: 'View',
    everybody: 'Everybody',
    all: 'All who answered',
    answered: 'who answered',
  },
};

/** The line under the title of a sheet. */
export const intros = {
  contents: 'What families who get help from children’s services said, and where to find it.',
  notes: 'What the figures are, and how to read them.',
  oneTable: 'This sheet has one table. What the symbols and columns mean is on the sheet Notes.',
  figures: 'Every figure of the other sheets as one long table, a row a view and group: for pivot tables.',
  charts: 'Shares of people who gave each view. The same numbers are in the table on the sheet Table 1.',
  frame: 'The views that answers are put into, with their place in Table 1 of the study in 2008.',
};

/** What the contents say of sheets that are no table of figures. */
export const holds = {
  notes: 'What the figures are: rules, symbols, versions',
  figures: 'Every figure as one long table, for pivot tables',
  charts: 'Table 1 as bar charts',
  frame: 'The views, and their ranks in the study of 2008',
  responses: 'A row for each person. Private: it holds what people wrote',
  codes: 'A row for each code the coder gave, with the words it rests on. Private',
  dictionary: 'What each column of Responses and Codes given means',
};

export const noteWords = {
  ...{ whose: 'Whose answers', counted: 'Counted on', made: 'Simulated', started: 'People who started' },
  ...{ finished: 'People who finished', erased: 'Erased', counts: 'What counts', small: 'Small numbers' },
  ...{ symbol: 'Symbol', shares: 'Shares', ranks: 'Ranks', groups: 'Groups', frame: 'Code frame', coder: 'Coder' },
  ...{ versions: 'Versions', earlier: 'Earlier codes', study: 'The study', private: 'Private sheets' },
};

export const noteTexts = {
  hidden:
    'Hidden, so that nobody can be recognised. Some larger numbers are hidden too, or a small one could be worked out.',
  none: 'Not applicable: nothing can stand here, such as the rank of a view that nobody gave.',
  shares: 'Of the people who answered the question. They are worked out from the numbers shown, so they tell no more.',
  ranks:
    'Rank 1 is the view most people gave. “Rank could be” says how sure that is: if as many others of the same kind had ' +
    'answered, the rank would be in that range 95 times out of 100 (a parametric bootstrap of 1,000 draws).',
  groups: 'One person can be in several key groups, so their numbers can add up to more than everybody.',
  coder:
    'A computer program puts each answer into views and reads them back to the person, who can correct it. How often it ' +
    'is right is in docs/coding.md.',
  study:
    'Lord, P. and others (2008), Evaluating the Early Impact of Integrated Children’s Services: Round 1 Summary Report, NFER.',
  private:
    'Responses and Codes given hold what people wrote, and no number in them is hidden. Keep them among the people ' +
    'who may see them, and do not publish them. Text longer than 32,767 characters is cut, and ends with [...].',
};

/** Columns of the sheets for people who analyse. */
export const frameColumns = ['Code', 'View', 'Sheet', 'Study: parents’ rank', 'Study: children’s rank'];
export const codeColumns = [
  ...[
    'response_id',
    'question',
    'code',
    'view',
    'confidence',
    'evidence',
    'given_by',
    'frame_version',
    'coder_version',
  ],
];
export const dictionaryHeader = ['Column', 'Label', 'Type', 'Meaning', 'Values'];
