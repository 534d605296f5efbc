import { readFileSync } from 'node:fs';
import { codeFrame, codeIds, isCodeId } from './codeFrame.ts';
import type { Features } from './features.ts';

/** Logistic regressions over the same features, one a label. */
export interface Expert {
  labels: string[];
  bias: number[];
  /** Size of one step of the stored weights. */
  step: number;
  /** For each feature pairs of label number and weight in steps; most labels have none. */
  weights: Record<string, number[]>;
}

/** The shipped model, written by `npm run train`. */
export interface CodingModel {
  /** SHA-256 of the training answers, the cues and the words it was made from, so that a stale model shows. */
  inputs: string;
  /** Tells the languages apart, so that each answer is read with its own cues. */
  language: Expert;
  codes: Expert;
  /** Turns the regression's own sureness into how often it is right. */
  calibration: Calibration;
  /** Confidence from which a code is given, by code. */
  thresholds: Record<string, number>;
}

export interface Calibration {
  slope: number;
  offset: number;
}

export const modelFile = new URL('./model/larc-1.json', import.meta.url);

export function readModel(): CodingModel {
  return checkedModel(JSON.parse(readFileSync(modelFile, 'utf8')) as CodingModel);
}

/** Refuses a model that was trained for another code frame: it would give codes that no report knows, or never give some. */
export function checkedModel(model: CodingModel): CodingModel {
  const { labels } = model.codes;
  const unknown = labels.filter((label) => !isCodeId(label));
  const missing = codeIds.filter((id) => !labels.includes(id));
  if (unknown.length === 0 && missing.length === 0) return model;
  const wrong = [...unknown.map((id) => `has '${id}'`), ...missing.map((id) => `lacks '${id}'`)].join(', ');
  throw new Error(
    `Expected a model of the codes of frame ${codeFrame.version}, got one that ${wrong}. Run npm run train.`,
  );
}

/** Log odds of each label, in the order of `labels`. */
export function logOdds(expert: Expert, features: Features): number[] {
  const sums = [...expert.bias];
  for (const [name, value] of features) {
    const pairs = Object.hasOwn(expert.weights, name) ? (expert.weights[name] ?? []) : [];
    for (let at = 0; at < pairs.length; at += 2) {
      const label = pairs[at] ?? 0;
      sums[label] = (sums[label] ?? 0) + (pairs[at + 1] ?? 0) * expert.step * value;
    }
  }
  return sums;
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

export function calibrated(odds: number, { slope, offset }: Calibration): number {
  return probability(slope * odds + offset);
}
