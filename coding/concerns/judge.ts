import { scoreOf, type ConcernModel, type Vector } from './model.ts';
import { strengthOf, strengthFor } from './signStrength.ts';
import { concernKinds, type ConcernKind } from './kinds.ts';
import type { FoundSign, Signs } from './findSigns.ts';

/** Labels of the model besides the kinds. */
export const concernLabel = 'concern';
export const urgentLabel = 'urgent';

export interface Verdict {
  concern: boolean;
  kind: ConcernKind;
  urgent: boolean;
}

/** What the phrases weigh beside the words: fixed, since they were written on the training messages and would be trusted too much. */
export const signWeight = { concern: 0.3, kind: 0.3 };

/** Scores from which a message is a concern, and from which a concern is urgent. */
export const thresholds = { concern: -0.35, urgent: -0.3 };

/** Recall first: a doubtful message is a concern. */
export function judge(vector: Vector, signs: Signs, model: ConcernModel): Verdict {
  return {
    concern: concernScore(vector, signs, model) > thresholds.concern,
    kind: likeliestKind(vector, signs.signs, model),
    urgent: isUrgent(vector, signs, model),
  };
}

export function concernScore(vector: Vector, signs: Signs, model: ConcernModel): number {
  return score(concernLabel, vector, model) + signWeight.concern * strengthOf(signs);
}

function likeliestKind(vector: Vector, signs: readonly FoundSign[], model: ConcernModel): ConcernKind {
  const scores = new Map(
    concernKinds.map((kind) => [kind, score(kind, vector, model) + signWeight.kind * strengthFor(kind, signs)]),
  );
  return concernKinds.reduce((best, kind) => ((scores.get(kind) ?? 0) > (scores.get(best) ?? 0) ? kind : best));
}

/** A phrase of what cannot wait beside words such as "tonight", or what the model takes for urgent. */
function isUrgent(vector: Vector, { signs, isNow }: Signs, model: ConcernModel): boolean {
  const live = signs.some((sign) => sign.strength === 'urgent' && !sign.isOver && !sign.isDenied);
  return (live && isNow) || score(urgentLabel, vector, model) > thresholds.urgent;
}

function score(label: string, vector: Vector, { scores }: ConcernModel): number {
  const linear = scores.get(label);
  if (!linear) throw new Error(`Expected a model with a score '${label}'. Run npm run train-concerns.`);
  return scoreOf(vector, linear);
}
