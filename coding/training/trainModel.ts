import { codeIds } from '../codeFrame.ts';
import { letterFeatures } from '../features.ts';
import { normaliseText } from '../normalText.ts';
import type { AnswerReader, featuresOf, Reading } from '../readAnswer.ts';
import { logOdds, type Calibration, type CodingModel, type Expert } from '../model.ts';
import { featuresAsIfUnseen } from './asIfUnseen.ts';
import { createChance } from './chance.ts';
import { calibrate, chooseThresholds, round, type Judged } from './decisions.ts';
import { fitExpert } from './fitExpert.ts';
import { assignFolds } from './folds.ts';
import type { CodedAnswer } from './answers.ts';

/** An answer that was read once, to be used in every fold. */
export interface ReadAnswer {
  answer: CodedAnswer;
  reading: Reading;
  fold: number;
}

export const foldCount = 5;
/** Each answer is learnt from this often, each time with other cues missing. */
const rounds = 2;
const seed = 20081;

export function readAnswers(answers: readonly CodedAnswer[], reader: AnswerReader): ReadAnswer[] {
  const folds = assignFolds(answers, foldCount);
  return answers.map((answer, at) => ({
    answer,
    reading: reader.read(answer.text, { topic: answer.question, respondent: answer.respondent }, answer.lang),
    fold: folds[at] ?? 0,
  }));
}

/** The whole training: the same answers and cues give the same model, byte for byte. */
export function trainModel(read: readonly ReadAnswer[], inputs: string): CodingModel {
  const chance = createChance(seed);
  const judged = heldOut(read, (reading) => featuresAsIfUnseen(reading, chance));
  const calibration = lessSure(calibrate(judged));
  return {
    inputs,
    language: fitLanguage(read),
    codes: fitCodes(read),
    calibration,
    thresholds: chooseThresholds(judged, calibration),
  };
}

/**
 * The folds flatter, since the cues were mended on their answers: what they call 0.85 was right in two of three unseen
 * answers. Chosen on the development answers (dev and fresh).
 */
function lessSure({ slope, offset }: Calibration): Calibration {
  return { slope: round(0.8 * slope), offset: round(offset - 0.6) };
}

/** Each answer judged by a model that has not seen it. */
export function heldOut(read: readonly ReadAnswer[], features: typeof featuresOf): Judged[] {
  return Array.from({ length: foldCount }, (_, fold) => fold).flatMap((fold) => {
    const expert = fitCodes(read.filter((one) => one.fold !== fold));
    return read
      .filter((one) => one.fold === fold)
      .map(({ answer, reading }) => ({ answer, odds: logOdds(expert, features(reading)) }));
  });
}

/** The part of the model that gives codes, learnt from these answers. */
export function fitCodes(read: readonly ReadAnswer[]): Expert {
  const chance = createChance(seed);
  const examples = Array.from({ length: rounds }).flatMap(() =>
    read.map(({ answer, reading }) => ({ features: featuresAsIfUnseen(reading, chance), labels: answer.codes })),
  );
  return fitExpert(examples, codeIds, { passes: 10, decay: 0.001, atLeast: 3, leastSteps: 20, mayUse: isOwnCueOrWord });
}

/** A cue speaks for its own code only: what it seems to say about others is chance. */
function isOwnCueOrWord(code: string, feature: string): boolean {
  return !feature.startsWith('cue ') || feature.startsWith(`cue ${code} `);
}

function fitLanguage(read: readonly ReadAnswer[]): Expert {
  const languages = [...new Set(read.map(({ answer }) => answer.lang))].sort();
  const examples = read.map(({ answer }) => ({
    features: letterFeatures(normaliseText(answer.text)),
    labels: [answer.lang],
  }));
  return fitExpert(examples, languages, { passes: 10, decay: 0.0005, atLeast: 6, leastSteps: 20 });
}
