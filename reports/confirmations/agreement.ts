import { wilson, type Interval } from '../../coding/evaluation/interval.ts';
import type { Review } from '../../survey/answer.ts';

/** Decisions on codes that people saw: the coder gives a code or not, the person takes it as theirs or not. */
export interface Decisions {
  both: number;
  /** Removed, or disputed: proposed, and not confirmed. */
  coderOnly: number;
  /** Added. */
  personOnly: number;
  neither: number;
}

/** A share, 0 to 1, with its 95 % interval (missing under ten people); NaN where there is nothing to count. */
export interface Share {
  value: number;
  interval: Interval;
}

export type Side = 'both' | 'coderOnly' | 'personOnly';

export interface Agreement {
  /** People asked about a topic. */
  people: number;
  /** People behind the figures: how many agree with the coder on a code, have one it gave wrong, and one it missed. */
  sides: Record<Side, number>;
  /** Of the codes proposed those confirmed. */
  precision: Share;
  /** Of the codes that people hold to be theirs, among those they saw, those that the coder gave. */
  recall: Share;
  /** Cohen's kappa over all codes that people saw; NaN where coder or people said the same of all of them. */
  kappa: number;
}

export function agreementOf(reviews: readonly Review[]): Agreement {
  return agreementIn(reviews.map((review) => decisionsIn(review)));
}

/** The same for one code, over the people who saw it. */
export function agreementOn(code: string, reviews: readonly Review[]): Agreement {
  const seen = reviews.filter((review) => shownIn(review).includes(code));
  return agreementIn(seen.map((review) => decisionsIn(review, code)));
}

function agreementIn(people: Decisions[]): Agreement {
  const having = (side: Side) => people.filter((one) => one[side] > 0).length;
  return {
    people: people.length,
    sides: { both: having('both'), coderOnly: having('coderOnly'), personOnly: having('personOnly') },
    precision: shareOf(people, 'coderOnly'),
    recall: shareOf(people, 'personOnly'),
    kappa: kappaOf(sum(people)),
  };
}

/**
 * What both say, of all that the coder or the person says. People are the interval's cases, and not codes: what one
 * person says of several codes hangs together.
 */
function shareOf(people: Decisions[], alone: 'coderOnly' | 'personOnly'): Share {
  const total = sum(people);
  const value = total.both / (total.both + total[alone]);
  return { value, interval: wilson(value, people.filter((one) => one.both + one[alone] > 0).length) };
}

/** On all codes the person saw, or on one of them. */
export function decisionsIn(review: Review, code?: string): Decisions {
  const count = (codes: readonly string[]) => codes.filter((each) => code === undefined || each === code).length;
  const [both, proposed, personOnly] = [count(review.confirmed), count(review.proposed), count(review.added)];
  return { both, coderOnly: proposed - both, personOnly, neither: count(shownIn(review)) - proposed - personOnly };
}

export function shownIn({ shown, proposed, added }: Review): string[] {
  return shown ?? [...proposed, ...added];
}

function sum(people: readonly Decisions[]): Decisions {
  const total = { both: 0, coderOnly: 0, personOnly: 0, neither: 0 };
  for (const { both, coderOnly, personOnly, neither } of people) {
    total.both += both;
    total.coderOnly += coderOnly;
    total.personOnly += personOnly;
    total.neither += neither;
  }
  return total;
}

/** Agreement beyond what their habits alone would bring (Cohen 1960). */
export function kappaOf({ both, coderOnly, personOnly, neither }: Decisions): number {
  const all = both + coderOnly + personOnly + neither;
  const observed = (both + neither) / all;
  const coder = (both + coderOnly) / all;
  const person = (both + personOnly) / all;
  const expected = coder * person + (1 - coder) * (1 - person);
  return expected === 1 ? NaN : (observed - expected) / (1 - expected);
}
