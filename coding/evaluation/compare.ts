import { candidatesAmong, rankByOdds } from '../codeAnswer.ts';
import { featuresOf } from '../readAnswer.ts';
import { heldOut, type ReadAnswer } from '../training/trainModel.ts';
import type { CodingModel } from '../model.ts';
import type { CodedAnswer } from '../training/answers.ts';
import type { Compared } from './scores.ts';
import type { Coder } from '../../survey/coding.ts';

/** Codes answers the way a conversation does. */
export function compareWithCoder(answers: readonly CodedAnswer[], coder: Coder): Compared[] {
  return answers.map((answer) => ({
    answer,
    coding: coder.code(answer.text, { topic: answer.question, respondent: answer.respondent, language: answer.lang }),
  }));
}

/** Codes each training answer by a model that has not seen it; cues and thresholds have, so this flatters somewhat. */
export function crossValidate(read: readonly ReadAnswer[], model: CodingModel): Compared[] {
  return heldOut(read, featuresOf).map(({ answer, odds }) => {
    const likely = rankByOdds(odds, model);
    const given = likely.filter(({ isGiven }) => isGiven);
    return { answer, coding: { codes: given, candidates: candidatesAmong(likely, given) } };
  });
}
