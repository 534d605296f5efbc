import type { Review } from '../../survey/answer.ts';
import { finalCodes, reviewOn } from '../../survey/review.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Respondent } from '../../survey/profile.ts';
import { decisionsIn, shownIn } from '../confirmations/agreement.ts';
import { confirmationOn, type Asking, type Said } from '../confirmations/confirmation.ts';
import type { Participant } from '../participants.ts';

/** Ways of asking in which people see codes that the coder gave them. */
export const ways = ['read back', 'not read back'] as const;
export type Way = (typeof ways)[number];

/** What people made of one code, each counted once. */
export interface CodeCounts {
  /** Had it from the coder, and saw it: as many as confirmed and removed it. */
  given: number;
  confirmed: number;
  /** Took it away, or found what was read back not quite right without saying what. */
  removed: number;
  /** Had it not from the coder. */
  added: number;
}

/** How many of the coder's codes that they saw somebody takes as theirs. */
export const extents = ['all', 'some', 'none'] as const;
export type Extent = (typeof extents)[number];

/** What parents, or children, asked about the codes of one topic said. */
export interface AskedCounts {
  /** Who saw codes of the coder's and answered. */
  agreed: Record<Way, Map<Extent, number>>;
  /** All who were asked. */
  said: Record<Asking, Map<Said, number>>;
}

/** What people made of the coder's codes. Exact: never to be shown as it is. */
export interface Confirmed {
  /** By code id. */
  codes: Record<Way, Map<string, CodeCounts>>;
  /** Code id -> people for whom it counts in the end. */
  total: Map<string, number>;
  asked: Record<Respondent, Record<Topic, AskedCounts>>;
}

const topics: readonly Topic[] = ['difference', 'improve'];

/** Counts in one pass: memory does not grow with the number of people. */
export async function countConfirmed(people: AsyncIterable<Participant>): Promise<Confirmed> {
  const counted = emptyConfirmed();
  for await (const person of people) addPerson(counted, person);
  return counted;
}

export function emptyConfirmed(): Confirmed {
  return {
    codes: { 'read back': new Map(), 'not read back': new Map() },
    total: new Map(),
    asked: {
      parent: { difference: emptyAsked(), improve: emptyAsked() },
      child: { difference: emptyAsked(), improve: emptyAsked() },
    },
  };
}

export function emptyAsked(): AskedCounts {
  return {
    agreed: { 'read back': new Map(), 'not read back': new Map() },
    said: { 'read back': new Map(), 'not read back': new Map(), 'none given': new Map() },
  };
}

function addPerson({ codes, total, asked }: Confirmed, { answers }: Participant): void {
  const seen = new Set<string>();
  for (const topic of topics) {
    for (const { asking, respondent, said: how } of confirmationOn(answers, topic)) {
      const { agreed, said } = asked[respondent][topic];
      addOne(said[asking], how);
      const review = reviewOn(answers, topic);
      if (!review || asking === 'none given') continue;
      if (review.proposed.length > 0) addOne(agreed[asking], extentOf(review));
      // One person counts once for a code, also where both questions brought it.
      for (const code of new Set(shownIn(review)).difference(seen)) {
        addDecision(codes[asking], code, decisionsIn(review, code));
        seen.add(code);
      }
    }
  }
  for (const code of new Set(topics.flatMap((topic) => finalCodes(answers, topic)))) addOne(total, code);
}

function extentOf({ proposed, confirmed }: Review): Extent {
  if (confirmed.length === 0) return 'none';
  return confirmed.length === proposed.length ? 'all' : 'some';
}

function addDecision(codes: Map<string, CodeCounts>, code: string, decision: ReturnType<typeof decisionsIn>): void {
  const counts = codes.get(code) ?? { given: 0, confirmed: 0, removed: 0, added: 0 };
  counts.given += decision.both + decision.coderOnly;
  counts.confirmed += decision.both;
  counts.removed += decision.coderOnly;
  counts.added += decision.personOnly;
  codes.set(code, counts);
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
