import { staffSay } from '../../../locales/staffWords.ts';
import type { Response } from '../../../store/responseStore.ts';
import type { Store } from '../../../store/store.ts';
import { selectRounds } from '../../../reports/selection.ts';
import type { Authority } from '../../../survey/authority.ts';
import { SAMPLE_ROUND } from '../../../survey/round.ts';
import { authorityNamed } from '../../authorities.ts';
import { answerLines, unreadText } from '../terminal/unreadText.ts';
import { answersSince, unreadIn } from '../unread.ts';
import { print, printJson, withStore } from './withStore.ts';

interface Options {
  authority: string;
  json?: true;
}

/** `npm run alerts -- unread`. */
export async function listUnread({ authority: asked, round, json }: Options & { round?: string }): Promise<void> {
  await withStore(async (store, { authorities }) => {
    const now = Date.now();
    const [selected] = selectRounds([authorityNamed(asked, authorities)], round, new Date(now));
    const { authority, round: id } = selected!;
    const unread = await unreadIn(authority, id, store, now);
    if (json) printJson(unread);
    else print(unreadText(unread, authority, now));
  });
}

/** `npm run alerts -- read`. What is given while the person reads stays unread. */
export async function readResponse(
  id: string,
  { authority: asked, by, json }: Options & { by: string },
): Promise<void> {
  await withStore(async (store, { authorities }) => {
    const authority = authorityNamed(asked, authorities);
    const at = new Date().toISOString();
    const response = await responseNamed(id, authority, store);
    const { round } = response;
    const before = (await store.readings.latest({ authority: authority.code, round })).get(id);
    const answers = answersSince(response, before?.at);
    const reading = { authority: authority.code, round, responseId: id, at, by };
    await store.readings.add(reading);
    if (json) printJson({ ...reading, answers });
    else print([...answerLines(answers), staffSay('unread.done', { by })].join('\n'));
  });
}

async function responseNamed(id: string, { code, name, rounds }: Authority, { responses }: Store): Promise<Response> {
  for (const round of [...rounds.map((each) => each.id), SAMPLE_ROUND])
    for await (const response of responses.list({ authority: code, round })) if (response.id === id) return response;
  throw new Error(`Expected the id of a response in ${name}, got "${id}". npm run alerts -- unread shows them`);
}
