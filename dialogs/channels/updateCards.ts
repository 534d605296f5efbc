import type { Activity, TurnContext } from 'botbuilder-core';
import { readReply } from '../reply.ts';
import { wordsOf, type Outcome } from '../talk.ts';
import { replacements, shownAfter, shownBefore, type Happened } from './cardsShown.ts';
import { replaceCards } from './replaceCards.ts';
import type { Shown } from './shown.ts';

interface TurnDone extends Outcome {
  /** Messages remembered from before the turn. */
  before?: readonly Shown[];
  /** Those that the turn sent. */
  sent: readonly Shown[];
  answered: readonly string[];
}

/** Replaces what earlier messages show of the talk, and gives what is to be remembered; undefined where there are none. */
export async function updateCards(context: TurnContext, turn: TurnDone): Promise<Shown[] | undefined> {
  const { before: remembered = [], sent, talk, answered } = turn;
  const happened: Happened = {
    talk,
    answered,
    erased: turn.erase,
    silent: turn.messages.length === 0,
    harm: turn.raises !== undefined,
    tapped: tappedIn(context.activity),
  };
  const before = shownBefore(remembered, happened);
  const replaced = await replaceCards(context, replacements(before, happened), wordsOf(talk).locale);
  const after = shownAfter(before, sent, replaced);
  return after.length > 0 ? after : undefined;
}

/** Teams names the card in `replyToId`. */
function tappedIn(activity: Activity): Happened['tapped'] {
  const { channelId, replyToId } = activity;
  const { question } = readReply(activity);
  const isTap = channelId === 'msteams' && question !== undefined && typeof replyToId === 'string' && replyToId !== '';
  return isTap ? { id: replyToId, asks: question } : undefined;
}
