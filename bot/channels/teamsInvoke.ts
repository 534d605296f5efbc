import type { InvokeResponse, TurnContext } from 'botbuilder-core';
import { wordsFor } from '../../locales/words.ts';

/** Whether the value of an `adaptiveCard/action` is what Teams sends for a tap on a card. */
export function isCardAction(value: unknown): boolean {
  const { action } = (value ?? {}) as { action?: { type?: unknown; data?: unknown } | null };
  return action?.type === 'Action.Execute' && typeof action.data === 'object' && action.data !== null;
}

export function refusedCardAction(): InvokeResponse {
  const value = { code: 'BadRequest', message: 'Expected an action of type Action.Execute with data' };
  return answer(400, 'application/vnd.microsoft.error', value);
}

/** What comes next has been sent as a message; this is shown for a moment on the card. */
export function takenCardAction({ locale, activity }: TurnContext): InvokeResponse {
  const words = wordsFor(locale ?? activity.locale ?? 'en', 'child');
  return answer(200, 'application/vnd.microsoft.activity.message', words.say('says.card-answered'));
}

/** Teams reads the status of the card's answer in the body; the request itself went well. */
function answer(statusCode: number, type: string, value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode, type, value } };
}
