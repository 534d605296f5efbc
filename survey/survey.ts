import type { Question } from './question.ts';
import { ageBand } from './questions/ageBand.ts';
import { confirmDifference, confirmImprove } from './questions/confirm.ts';
import { consent } from './questions/consent.ts';
import { correctDifference, correctImprove } from './questions/correct.ts';
import { differenceChild } from './questions/differenceChild.ts';
import { differenceFamily } from './questions/differenceFamily.ts';
import { grownUp } from './questions/grownUp.ts';
import { improve } from './questions/improve.ts';
import { keyGroup } from './questions/keyGroup.ts';
import { locality } from './questions/locality.ts';
import { mayQuote } from './questions/mayQuote.ts';
import { respondent } from './questions/respondent.ts';
import { supports } from './questions/supports.ts';

export interface Survey {
  /** Stored with each response; raised when a question, an option or the order changes. */
  version: string;
  first: string;
  questions: ReadonlyMap<string, Question>;
}

/** Throws when a question id is used twice or `first` is not among them. */
export function defineSurvey(version: string, questions: Question[]): Survey {
  const byId = new Map(questions.map((question) => [question.id, question]));
  if (byId.size < questions.length) {
    throw new Error(
      `Expected question ids to be unique in survey ${version}, got ${questions.map(({ id }) => id).join(', ')}`,
    );
  }
  const [first] = questions;
  if (!first) throw new Error(`Expected survey ${version} to have questions, got none`);
  return { version, first: first.id, questions: byId };
}

/** The questions, top to bottom in the order most people meet them; each says itself what comes next. */
export const familyViews = defineSurvey('family-views-2', [
  consent,
  respondent,
  ageBand,
  grownUp,
  keyGroup,
  supports,
  locality,
  differenceChild,
  differenceFamily,
  confirmDifference,
  correctDifference,
  improve,
  confirmImprove,
  correctImprove,
  mayQuote,
]);
