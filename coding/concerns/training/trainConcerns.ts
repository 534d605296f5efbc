import { featureGroups, type FeatureGroup } from '../features.ts';
import { findSigns } from '../findSigns.ts';
import { concernLabel, urgentLabel } from '../judge.ts';
import { concernKinds } from '../kinds.ts';
import { readConcernLanguages } from '../languageFile.ts';
import { rarityStep, vectorOf, type StoredModel, type Vector } from '../model.ts';
import { plainSentences } from '../ngrams.ts';
import { NumberTable } from '../numberTable.ts';
import { phrasesOf } from '../readPhrases.ts';
import { fitLinear, type LinearFit } from './fitLinear.ts';
import type { Message } from './messages.ts';

/** A message with what the model may learn from it. */
export interface Example {
  message: Message;
  groups: FeatureGroup[];
}

const fits = {
  concern: { cost: 0.5, positiveCost: 1, passes: 30 },
  urgent: { cost: 0.5, positiveCost: 3, passes: 30 },
  kind: { cost: 0.5, positiveCost: 1, passes: 15 },
} satisfies Record<string, LinearFit>;

/** Features that tell kinds and urgency apart: the commonest, so that seventeen models stay small. */
const kindFeatures = 60_000;
/** The commonest are kept: the model stays under 8 MB. Three times as few would cost a point of recall. */
const mostFeatures = 500_000;

/** Most messages of a survey are ordinary answers, most of those to learn from are not: each counts so often. */
const ordinaryTimes = 4;

/** Messages as the model learns from them; those that nobody read for harm only if no phrase of harm is in them. */
export function examplesOf(messages: readonly Message[]): Example[] {
  const languages = readConcernLanguages().map(phrasesOf);
  return messages.flatMap((message) => {
    const { signs, concepts } = findSigns(message.text, languages, message.lang);
    if (message.isUnread && signs.length > 0) return [];
    return [{ message, groups: featureGroups(plainSentences(message.text), concepts, message.respondent) }];
  });
}

/** The whole training: the same examples give the same model, byte for byte. */
export function trainConcernModel(examples: readonly Example[], inputs: string): StoredModel {
  const { hashes, rarity } = features(examples);
  const known = {
    numbers: new NumberTable(hashes),
    rarity: rarity.map((steps) => steps * rarityStep),
  };
  const rows = examples.flatMap(({ groups, message }) =>
    Array<Row>(isOrdinary(message) ? ordinaryTimes : 1).fill({ message, vector: vectorOf(groups, known) }),
  );
  const short = rows.map(({ message, vector }) => ({ message, vector: commonest(vector) }));
  const urgent = short.filter(({ message }) => message.concern);
  const size = Math.min(kindFeatures, hashes.length);
  return {
    inputs,
    features: base64(Int32Array.from(hashes)),
    rarity: base64(Uint8Array.from(rarity)),
    scores: {
      [concernLabel]: fitted(rows, ({ concern }) => concern, hashes.length, fits.concern),
      [urgentLabel]: fitted(urgent, ({ urgent }) => urgent, size, fits.urgent),
      ...Object.fromEntries(
        concernKinds.map((kind) => [kind, fitted(short, (one) => one.kind === kind, size, fits.kind)]),
      ),
    },
  };
}

function isOrdinary({ concern, hard, isUnread }: Message): boolean {
  return !concern && !hard && !isUnread;
}

interface Row {
  message: Message;
  vector: Vector;
}

function fitted(rows: readonly Row[], isWanted: (message: Message) => boolean, size: number, fit: LinearFit) {
  const vectors = rows.map(({ vector }) => vector);
  return stored(
    fitLinear(
      vectors,
      rows.map(({ message }) => isWanted(message)),
      size,
      fit,
    ),
  );
}

/** The features seen often enough, commonest first, and how rare each is, in steps. */
function features(examples: readonly Example[]): { hashes: number[]; rarity: Float64Array } {
  const seen = new Map<number, { times: number; atLeast: number }>();
  for (const { groups } of examples)
    for (const { counts, atLeast } of groups)
      for (const hash of counts.keys()) {
        const one = seen.get(hash);
        if (one) one.times += 1;
        else seen.set(hash, { times: 1, atLeast });
      }
  const often = [...seen].filter(([, { times, atLeast }]) => times >= atLeast);
  often.sort(([hash, a], [other, b]) => b.times - a.times || hash - other);
  const rarity = often
    .slice(0, mostFeatures)
    .map(([, { times }]) => Math.round((1 + Math.log((1 + examples.length) / (1 + times))) / rarityStep));
  return { hashes: often.slice(0, mostFeatures).map(([hash]) => hash), rarity: Float64Array.from(rarity) };
}

function commonest({ at, value }: Vector): Vector {
  return {
    at: at.filter((number) => number < kindFeatures),
    value: value.filter((_, place) => at[place]! < kindFeatures),
  };
}

function stored({ bias, weights }: ReturnType<typeof fitLinear>): StoredModel['scores'][string] {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Number((largest / 127).toPrecision(6)) || 1;
  return {
    bias: Number(bias.toPrecision(6)),
    step,
    weights: base64(Int8Array.from(weights, (weight) => Math.round(weight / step))),
  };
}

function base64(numbers: Int32Array | Uint8Array | Int8Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}
