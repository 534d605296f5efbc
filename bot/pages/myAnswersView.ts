import type { Words } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import type { Opened, Rights } from '../rights/rights.ts';
import { render } from './render.ts';
import { rightsLinks } from './rightsLinks.ts';

/** What a form has led to: part of the address of the page that follows it. */
export const steps = ['found', 'see', 'forget', 'kept', 'erased', 'unknown', 'wait', 'late'] as const;
export type Step = (typeof steps)[number];

/** What the page shows: nothing but the form for the words, or what was opened with them. */
export interface MyAnswers {
  step?: Step;
  opened?: Opened;
}

const problems: Partial<Record<Step, string>> = {
  unknown: 'says.reference-unknown',
  wait: 'says.reference-wait',
  late: 'page.my-answers-late',
};
const dones: Partial<Record<Step, string>> = {
  found: 'says.reference-found',
  kept: 'says.kept',
  erased: 'says.forgotten',
};

/** The page as HTML. */
export function myAnswersPage(
  { step, opened }: MyAnswers,
  { authority, words, rights }: { authority: Authority; words: Words; rights: Rights },
): string {
  const problem = step && problems[step];
  const done = step && dones[step];
  return render('my-answers', words, {
    ...rightsLinks(authority, words),
    authority: authority.name,
    problem: problem && words.say(problem),
    done: done && words.say(done),
    token: opened?.token,
    copy: opened && rights.copyToken(opened),
    told: opened && step === 'see' ? rights.told(opened) : [],
    erasing: step === 'forget',
  });
}
