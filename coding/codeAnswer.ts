import { codeFrame } from './codeFrame.ts';
import { evidenceFor } from './evidence.ts';
import { calibrated, logOdds, readModel, type CodingModel } from './model.ts';
import { createReader, featuresOf, languageOf, type AnswerReader, type Reading } from './readAnswer.ts';
import type { Coder, Coding } from '../survey/coding.ts';

/** Raised when the cues, the model or how they are read change what is coded. */
export const coderVersion = 'cues-2';

/** Candidates offered beside an answer, and how likely the least of them must be. */
const mostCandidates = 8;
const leastLikely = 0.05;

/** Makes the coder: pure, in the process, and the same codes for the same text each time. */
export function createCoder(model: CodingModel = readModel(), reader: AnswerReader = createReader()): Coder {
  return {
    version: coderVersion,
    code(text, context) {
      const language = languageOf(text, model.language);
      return { ...decide(text, reader.read(text, context, language), model), language };
    },
  };
}

/** A code, how likely it is right, and whether that is enough to give it. */
export interface Likely {
  code: string;
  confidence: number;
  isGiven: boolean;
}

function decide(text: string, reading: Reading, model: CodingModel): Omit<Coding, 'language'> {
  const likely = hasWords(reading) ? rankCodes(reading, model) : [];
  const given = likely.filter(({ isGiven }) => isGiven);
  return {
    codes: given.map(({ code, confidence }) => ({
      code,
      confidence,
      evidence: evidenceFor(code, text, reading, model.codes),
    })),
    candidates: candidatesAmong(likely, given),
    frame: codeFrame.version,
    coder: coderVersion,
  };
}

/** A thumb up can be a cue; punctuation alone says nothing, whatever was asked. */
function hasWords({ normal, found }: Reading): boolean {
  return found.length > 0 || /[\p{L}\p{N}]/u.test(normal.text);
}

function rankCodes(reading: Reading, model: CodingModel): Likely[] {
  return rankByOdds(logOdds(model.codes, featuresOf(reading)), model);
}

/** Codes by confidence, the most likely first. */
export function rankByOdds(oddsOfCodes: readonly number[], { codes, calibration, thresholds }: CodingModel): Likely[] {
  return oddsOfCodes
    .map((odds, label) => {
      const code = codes.labels[label] ?? '';
      const confidence = Math.round(calibrated(odds, calibration) * 100) / 100;
      return { code, confidence, isGiven: confidence >= (thresholds[code] ?? 1) };
    })
    .sort((a, b) => b.confidence - a.confidence);
}

/** The given codes and the likeliest others. */
export function candidatesAmong(likely: readonly Likely[], given: readonly Likely[]): Coding['candidates'] {
  const others = likely.filter(({ isGiven, confidence }) => !isGiven && confidence >= leastLikely);
  return [...given, ...others.slice(0, Math.max(0, mostCandidates - given.length))]
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ code, confidence }) => ({ code, confidence }));
}
