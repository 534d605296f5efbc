import { createCoder } from '../codeAnswer.ts';
import { compareWithCoder } from './compare.ts';
import { macroF1, microScores } from './scores.ts';
import { createChance } from '../training/chance.ts';
import { fitCodes, type ReadAnswer } from '../training/trainModel.ts';
import type { AnswerReader, Reading } from '../readAnswer.ts';
import type { CodingModel } from '../model.ts';
import type { CodedAnswer } from '../training/answers.ts';

export interface CurvePoint {
  /** Training answers learnt from. */
  answers: number;
  microF1: number;
  macroF1: number;
}

const shares = [0.1, 0.25, 0.5, 0.75, 1];
const seed = 1908;

/** How much more data would bring: the cues as they are, the model learnt from a part of the training answers. */
export function learningCurve(
  { training, unseen }: { training: readonly ReadAnswer[]; unseen: readonly CodedAnswer[] },
  model: CodingModel,
  reader: AnswerReader,
): CurvePoint[] {
  const chance = createChance(seed);
  const drawn = training.map((one) => ({ one, place: chance() })).sort((a, b) => a.place - b.place);
  const remembering = rememberingReader(reader);
  return shares.map((share) => {
    const part = drawn.slice(0, Math.round(share * drawn.length)).map(({ one }) => one);
    const compared = compareWithCoder(unseen, createCoder({ ...model, codes: fitCodes(part) }, remembering));
    return { answers: part.length, microF1: microScores(compared).f1, macroF1: macroF1(compared) };
  });
}

/** Reading does not change with the model and takes longer than all else. */
function rememberingReader(reader: AnswerReader): AnswerReader {
  const readings = new Map<string, Reading>();
  return {
    read(text, context, language) {
      const key = JSON.stringify([text, context.topic, context.respondent, language]);
      const reading = readings.get(key) ?? reader.read(text, context, language);
      readings.set(key, reading);
      return reading;
    },
  };
}
