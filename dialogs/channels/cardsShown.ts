import type { Talk } from '../talk.ts';
import type { Shown } from './shown.ts';
import { answeredCard, askedCard, goneCard, type DoneCard } from './doneCards.ts';

/** What became of a turn, as far as it concerns messages sent before. */
export interface Happened {
  /** The talk afterwards. */
  talk: Talk;
  /** Ids of questions answered in this turn, or whose answer was taken back. */
  answered: readonly string[];
  erased: boolean;
  /** Nothing was said, as to words changed later: what was asked still waits. */
  silent: boolean;
  /** The turn told of harm: no words of it are repeated. */
  harm: boolean;
  /** The card that was tapped, which may be older than all that is remembered. */
  tapped?: Required<Pick<Shown, 'id' | 'asks'>>;
}

export interface Replacement {
  shown: Shown;
  card: DoneCard;
}

/** Messages remembered of a talk, newest last: several surveys long. */
const REMEMBERED = 60;

/** The messages sent before this turn, with the card that was tapped, as the turn leaves them. */
export function shownBefore(remembered: readonly Shown[], { tapped, erased }: Happened): readonly Shown[] {
  const isKnown = !tapped || remembered.some(({ id }) => id === tapped.id);
  const all: readonly Shown[] = isKnown ? remembered : [{ ...tapped, open: true }, ...remembered];
  return erased ? all.map((shown) => (shown.open || shown.tells ? { id: shown.id, gone: true } : shown)) : all;
}

/** Which messages of `before` are to be replaced: none of them stays to be tapped, unless nothing was said after it. */
export function replacements(before: readonly Shown[], happened: Happened): Replacement[] {
  const waiting = happened.silent ? before.findLast(({ open }) => open) : undefined;
  return before.flatMap((shown) => {
    const card = shown === waiting ? undefined : cardFor(shown, before, happened);
    return card ? [{ shown, card }] : [];
  });
}

/** What is remembered once these have been replaced. */
export function shownAfter(
  before: readonly Shown[],
  sent: readonly Shown[],
  replaced: readonly Replacement[],
): Shown[] {
  const done = new Map(replaced.map(({ shown, card }) => [shown.id, card]));
  const kept = before.flatMap((shown): Shown[] => {
    const card = done.get(shown.id);
    if (!card) return [shown];
    return shown.gone ? [] : [{ id: shown.id, asks: shown.asks, ...(card.tells && { tells: card.tells }) }];
  });
  return [...kept, ...sent].slice(-REMEMBERED);
}

function cardFor(shown: Shown, before: readonly Shown[], happened: Happened): DoneCard | undefined {
  const { talk, answered, harm } = happened;
  const { asks = '', open, gone } = shown;
  if (gone) return goneCard(talk);
  if (answered.includes(asks))
    return isNewest(shown, before, happened) ? answeredCard(talk, asks, harm) : askedCard(talk, asks);
  return open ? askedCard(talk, asks) : undefined;
}

/** The same question may have been asked on several cards: the answer is shown on the one that was tapped, or the last. */
function isNewest({ id, asks }: Shown, before: readonly Shown[], { tapped }: Happened): boolean {
  return tapped?.asks === asks ? id === tapped?.id : id === before.findLast((each) => each.asks === asks)?.id;
}
