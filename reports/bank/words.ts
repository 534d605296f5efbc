/** Titles and notes on the sheets about answers that an authority already had, for its analysts. */
export const bankWords = {
  answers: 'Answers',
  /** On the summary: also those to the other question that say something on this one. */
  counted: 'Answers counted',
  answered: 'Answers with words',
  taken: 'Taken as',
  rows: 'Rows',
  notUnderstood: 'not understood',
  emptyCell: '(empty)',
  rareValues: 'values in fewer than five rows each',
  none: 'Nothing was said in five or more answers.',
  hidden: 'fewer than 5',
  respondent: { parent: 'Parents and carers', child: 'Children and young people' },
  topic: { difference: 'What difference?', improve: 'What would improve?' },
} as const;

export const summaryNotes = [
  'Each answer counts once for each view. A person who gave several answers counts several times.',
  'Answers counted: those that have words and were asked the question of the table, with codes or without, and those to the other question that say something on this one.',
  'The coder gave the codes; no person has confirmed them.',
  'Views given in fewer than five answers are not shown here. The sheet of answers has them all: share it with care.',
];

export const fitNotes = [
  'Answers with words: those that were asked this question, or are in this language, with codes or without. Each counts once, so there can be fewer than the answers counted on the summary.',
  'An answer is uncoded when it has words, but no code of the frame fits. Many uncoded answers on one matter may call for a code of its own.',
  'Words and phrases: those that stand out among the uncoded answers against the coded ones. Personal data, words mostly written as names, and whatever fewer than five uncoded answers say are left out.',
];
