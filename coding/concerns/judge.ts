import { readFileSync } from 'node:fs';
import { logOdds, type Expert } from '../model.ts';
import { concernKinds, type ConcernKind } from './kinds.ts';
import type { Features } from '../features.ts';
import type { Respondent } from './features.ts';
import type { FoundSign, Signs } from './findSigns.ts';

/** Labels of the model besides the kinds. */
export const concernLabel = 'concern';
export const urgentLabel = 'urgent';

export interface Verdict {
  concern: boolean;
  kind: ConcernKind;
  /** Log odds. */
  urgency: number;
}

/** Log odds from which the model alone makes a concern, and those from which one sure sign of harm going on is enough. */
const thresholds = { alone: -0.7, withSign: -1.5, urgent: -0.5 };

/** How much a sign says of the kind, in log odds, beside what the model says. */
const signWeights = { urgent: 0.75, sure: 0.5, sureFromChild: 0.5, sureFromParent: 0.5, hints: 0.1 };

const modelFile = new URL('../model/concerns-1.json', import.meta.url);

/** The shipped model, written by `npm run train-concerns`. */
export function readConcernModel(): Expert {
  return JSON.parse(readFileSync(modelFile, 'utf8')) as Expert;
}

/** Recall first: the model and the phrases each make a concern, and a doubtful message is one. */
export function judge(features: Features, signs: Signs, respondent: Respondent, model: Expert): Verdict {
  const odds = new Map(logOdds(model, features).map((value, at) => [model.labels[at] ?? '', value]));
  const strong = signs.signs.filter((sign) => isStrong(sign, signs, respondent));
  const concern = odds.get(concernLabel) ?? 0;
  return {
    concern: concern > thresholdWith(strong),
    kind: likeliestKind(odds, signs.signs),
    urgency: odds.get(urgentLabel) ?? 0,
  };
}

/** The model has learnt from English words: in other languages a sure phrase is enough by itself. */
function thresholdWith(strong: readonly FoundSign[]): number {
  if (strong.some(({ language }) => language !== 'en')) return -Infinity;
  return strong.length > 0 ? thresholds.withSign : thresholds.alone;
}

/** A sure sign of harm that is neither denied nor over. */
function isStrong({ strength, isDenied, isOver }: FoundSign, signs: Signs, respondent: Respondent): boolean {
  if (isDenied || strength === 'hints') return false;
  if (strength === 'sureFromChild' && respondent !== 'child') return false;
  if (strength === 'sureFromParent' && respondent !== 'parent') return false;
  return signs.goesOn || !(isOver || signs.isResolved);
}

function likeliestKind(odds: ReadonlyMap<string, number>, signs: readonly FoundSign[]): ConcernKind {
  const score = (kind: ConcernKind) => (odds.get(kind) ?? 0) + signsFor(kind, signs);
  return concernKinds.reduce((best, kind) => (score(kind) > score(best) ? kind : best));
}

function signsFor(kind: ConcernKind, signs: readonly FoundSign[]): number {
  const own = signs.filter((sign) => sign.kind === kind && !sign.isDenied);
  return Math.min(
    6,
    own.reduce((sum, { strength }) => sum + signWeights[strength], 0),
  );
}

/** A kind that cannot wait, words such as "tonight" beside it, or what the model takes for urgent. */
export function isUrgent({ kind, urgency }: Verdict, { signs, isNow }: Signs): boolean {
  const live = signs.some((sign) => sign.strength === 'urgent' && sign.kind === kind && !sign.isOver && !sign.isDenied);
  return (live && isNow) || urgency > thresholds.urgent;
}
