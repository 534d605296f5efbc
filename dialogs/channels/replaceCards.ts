import type { TurnContext } from 'botbuilder-core';
import { cardActivity } from './cards.ts';
import type { Replacement } from './cardsShown.ts';

/**
 * Replaces messages in the channel, one after the other as Teams takes few at once. Gives those that are done with: replaced,
 * or never to be replaced. The others may be tried again. Never fails: what the person said is dealt with already.
 */
export async function replaceCards(
  context: TurnContext,
  replacements: readonly Replacement[],
  locale: string,
): Promise<Replacement[]> {
  const done: Replacement[] = [];
  for (const replacement of replacements) {
    const { shown, card } = replacement;
    try {
      await context.updateActivity({ ...cardActivity(card.content), id: shown.id, locale });
      done.push(replacement);
    } catch (error) {
      if (isForGood(error as ChannelError)) done.push(replacement);
      // A channel that is not there now is not waited for again and again in one turn.
      else break;
    }
  }
  return done;
}

interface ChannelError extends Error {
  statusCode?: number;
  code?: string;
}

/** The message is gone, or the channel replaces none. */
function isForGood({ statusCode, code }: ChannelError): boolean {
  if (statusCode === undefined) return code === undefined;
  return statusCode >= 400 && statusCode < 500 && statusCode !== 408 && statusCode !== 429;
}
