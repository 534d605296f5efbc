import { participantOf } from '../../reports/participants.ts';
import { quotableOf, type QuotablePerson } from '../../reports/quotes/quotable.ts';
import type { AlertStore } from '../../store/alertStore.ts';
import type { ResponseStore } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { alertedResponses } from '../alerts/alertedResponses.ts';
import type { Round } from './round.ts';

/** Of more people than this a part is drawn by chance, so that memory does not grow with their number. */
export const MOST_PEOPLE = 20_000;

interface From {
  responses: Pick<ResponseStore, 'list'>;
  alerts: Pick<AlertStore, 'list'>;
}

/** People who may be quoted, in an order by chance. Nobody of whom there is an alert, handled or not, is among them. */
export async function readQuotable(
  { authority, round }: Round,
  { responses, alerts }: From,
  most = MOST_PEOPLE,
): Promise<QuotablePerson[]> {
  const alerted = await alertedResponses(alerts);
  let people: QuotablePerson[] = [];
  for await (const response of responses.list({ authority: authority.code, round })) {
    const participant = alerted.has(response.id) ? undefined : participantOf(response, familyViews, authority);
    const person = participant && quotableOf(participant);
    if (person) people.push(person);
    if (people.length >= 2 * most) people = firstOf(people, most);
  }
  return firstOf(people, most);
}

function firstOf(people: readonly QuotablePerson[], most: number): QuotablePerson[] {
  return people.toSorted((a, b) => a.place - b.place).slice(0, most);
}
