import { concernLabel, urgentLabel } from '../judge.ts';
import { concernKinds } from '../kinds.ts';
import type { StoredModel, Vector } from '../model.ts';
import { fitLinear, type LinearFit } from './fitLinear.ts';
import type { Message } from './messages.ts';
import { rowsOf, type Example, type Row } from './examples.ts';
import { lookupIn, mostTelling, seenOften } from './vocabulary.ts';

const fits = {
  /** Which features tell: a first look. */
  telling: { cost: 0.5, positiveCost: 1, passes: 10 },
  concern: { cost: 0.5, positiveCost: 1, passes: 30 },
  urgent: { cost: 0.5, positiveCost: 3, passes: 30 },
  kind: { cost: 0.5, positiveCost: 1, passes: 15 },
} satisfies Record<string, LinearFit>;

/** Features that tell kinds and urgency apart: the commonest, so that seventeen models stay small. */
const kindFeatures = 30_000;
/** The model stays under 2 MB. Three times as many would gain nothing, the commonest alone lose two points. */
const mostFeatures = 150_000;

/** The whole training: the same examples give the same model, byte for byte. */
export function trainConcernModel(examples: readonly Example[], inputs: string): StoredModel {
  const all = seenOften(examples);
  const { hashes, rarity } = mostTelling(all, rowsOf(examples, lookupIn(all)), {
    ...{ commonest: kindFeatures, most: mostFeatures, fit: fits.telling },
  });
  const rows = rowsOf(examples, lookupIn({ hashes, rarity }));
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
