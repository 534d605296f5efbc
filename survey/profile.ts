import { allChosen, chosen, type Answers } from './answer.ts';

export type Respondent = 'parent' | 'child';
export const registers = ['parent', 'young-person', 'child'] as const;
export type Register = (typeof registers)[number];

/** Who is speaking, read from the answers (nothing is kept twice). */
export interface Profile {
  respondent?: Respondent;
  ageBand?: string;
  keyGroups: string[];
  supports: string[];
  locality?: string;
  mayQuote?: boolean;
}

export function profileOf(answers: Answers): Profile {
  const quote = chosen(answers, 'may-quote');
  return {
    respondent: chosen(answers, 'respondent') as Respondent | undefined,
    ageBand: chosen(answers, 'age-band'),
    keyGroups: allChosen(answers, 'key-group'),
    supports: allChosen(answers, 'supports'),
    locality: chosen(answers, 'locality'),
    mayQuote: quote === undefined ? undefined : quote === 'yes',
  };
}

/** Children of 8 to 10 (and younger ones beside a grown-up) get the plainest words, also until the age is known. */
export function registerOf({ respondent, ageBand }: Profile): Register {
  if (respondent === 'parent') return 'parent';
  if (respondent === undefined) return 'child';
  const young = ageBand === undefined || ageBand === '8-10' || ageBand === 'under-8';
  return young ? 'child' : 'young-person';
}
