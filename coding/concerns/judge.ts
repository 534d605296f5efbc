import { scoreOf, type ConcernModel, type Vector } from './model.ts';
import { strengthFor, strengthOf } from './signStrength.ts';
import { concernKinds, type ConcernKind } from './kinds.ts';
import type { FoundSign, Signs } from './findSigns.ts';

/** Labels of the model besides the kinds. */
export const concernLabel = 'concern';
export const urgentLabel = 'urgent';

export interface Verdict {
  /** Above 0 it is a concern; the more, the surer. */
  score: number;
  kind: ConcernKind;
  urgent: boolean;
}

/** What phrases weigh beside words: fixed, since they were written on the training messages and would be trusted too much. */
const signWeights = { concern: 0.45, kind: 0.3 };

/**
 * Scores from which a message is a concern. Other languages have a lower one, since fewer messages are there to learn from;
 * what sounds urgent or like suicide needs less, since it must not be missed.
 */
const thresholds = { english: -0.58, others: -0.65, urgent: -0.45 };
const dangerNeedsLess = 0.3;

/** What a phrase of what cannot wait is worth by itself, whatever the words around it. */
const urgentPhrase = 1;

/** Recall first: a doubtful message is a concern. */
export function judge(vector: Vector, signs: Signs, model: ConcernModel, isEnglish: boolean): Verdict {
  const kinds = new Map(concernKinds.map((kind) => [kind, score(kind, vector, model)]));
  const hasUrgentPhrase = signs.signs.some(isLiveUrgent);
  // A phrase of what cannot wait beside words such as "tonight", or what the model takes for urgent.
  const urgent = (hasUrgentPhrase && signs.isNow) || score(urgentLabel, vector, model) > thresholds.urgent;
  // What all concerns have in common, and the kind that it looks most like: each sees what the other misses.
  const sum =
    score(concernLabel, vector, model) + Math.max(...kinds.values()) + signWeights.concern * strengthOf(signs);
  const kind = likeliestKind(kinds, signs.signs);
  const needed =
    (isEnglish ? thresholds.english : thresholds.others) - (urgent || kind === 'suicide' ? dangerNeedsLess : 0);
  return {
    score: Math.max(sum - needed, hasUrgentPhrase ? urgentPhrase : -Infinity),
    kind,
    urgent,
  };
}

function likeliestKind(scores: ReadonlyMap<ConcernKind, number>, signs: readonly FoundSign[]): ConcernKind {
  const sum = (kind: ConcernKind) => (scores.get(kind) ?? 0) + signWeights.kind * strengthFor(kind, signs);
  return concernKinds.reduce((best, kind) => (sum(kind) > sum(best) ? kind : best));
}

function isLiveUrgent({ strength, isOver, isDenied }: FoundSign): boolean {
  return strength === 'urgent' && !isOver && !isDenied;
}

function score(label: string, vector: Vector, { scores }: ConcernModel): number {
  const linear = scores.get(label);
  if (!linear) throw new Error(`Expected a model with a score '${label}'. Run npm run train-concerns.`);
  return scoreOf(vector, linear);
}
