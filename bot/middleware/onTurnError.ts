import type { TurnContext } from 'botbuilder-core';
import { DialogContextError } from 'botbuilder-dialogs';
import type { Logger } from 'pino';
import { findConcern } from '../../coding/findConcern.ts';
import { isKept } from '../../dialogs/kept.ts';
import { readReply } from '../../dialogs/reply.ts';
import { ConflictError, StoreUnavailableError } from '../../store/responseStore.ts';
import { wordsFor } from '../../locales/words.ts';
import { errorInLog } from '../errorInLog.ts';

/**
 * Says sorry in the person's language and leaves the state alone, so that the same message sent again goes on from here.
 * The log gets ids and where it failed, never the words.
 */
export function onTurnError(log: Logger): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, thrown) => {
    const { channelId, id } = context.activity;
    const error = cause(thrown);
    log.error({ channel: channelId, activity: id, error: errorInLog(error) }, 'turn failed');
    // The next question has been sent: the person need not know.
    if (isKept(context) && context.responded) return;
    const words = wordsFor(context.locale ?? 'en', 'child');
    const help = tellsOfHarm(context) ? [words.say('says.get-help', { council: '' })] : [];
    const text = [words.say(apology(context, error)), ...help].join('\n\n');
    await context.sendActivity({ type: 'message', text, textFormat: 'plain', channelData: { failed: true } });
  };
}

/** Nobody is told of it yet, so the person must at least know whom to ring. */
function tellsOfHarm({ activity, locale }: TurnContext): boolean {
  const { text, command } = readReply(activity);
  return command === 'unsafe' || findConcern(text, { respondent: 'child', language: locale }).concern;
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
