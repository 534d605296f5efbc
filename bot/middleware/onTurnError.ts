import type { TurnContext } from 'botbuilder-core';
import { DialogContextError } from 'botbuilder-dialogs';
import type { Logger } from 'pino';
import { isKept } from '../../dialogs/kept.ts';
import { ConflictError, StoreUnavailableError } from '../../store/responseStore.ts';
import { wordsFor } from '../../locales/words.ts';

/**
 * Says sorry in the person's language and leaves the state alone, so that the same message sent again goes on from here.
 * The log gets ids and the error, never the words.
 */
export function onTurnError(log: Logger): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, thrown) => {
    const { channelId, id } = context.activity;
    const error = cause(thrown);
    const { name, message, stack } = error;
    log.error({ channel: channelId, activity: id, error: { name, message, stack } }, 'turn failed');
    // The next question has been sent: the person need not know.
    if (isKept(context) && context.responded) return;
    const text = wordsFor(context.locale ?? 'en', 'child').say(apology(context, error));
    await context.sendActivity({ type: 'message', text, textFormat: 'plain', channelData: { failed: true } });
  };
}

function apology(context: TurnContext, error: Error): string {
  if (isKept(context)) return 'says.kept-but-lost';
  const notKept = error instanceof StoreUnavailableError || error instanceof ConflictError;
  return notKept ? 'says.cannot-keep' : 'says.went-wrong';
}

/** botbuilder-dialogs wraps whatever a dialog throws. */
function cause(thrown: Error): Error {
  return thrown instanceof DialogContextError && thrown.error instanceof Error ? thrown.error : thrown;
}
