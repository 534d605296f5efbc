import { participantOf, type Participant } from '../../reports/participants.ts';
import { countConfirmed, type Confirmed } from '../../reports/trust/countConfirmed.ts';
import type { Readings } from '../../store/readings.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { answersSince } from '../alerts/unread.ts';
import type { Round } from './round.ts';

/** What people made of the codes in one round, and how many wait to be read. */
export interface ConfirmedInRound {
  confirmed: Confirmed;
  /** People who wrote something, and those of them some of whose words nobody has read. */
  wrote: number;
  unread: number;
}

export async function readConfirmed(
  { authority, round }: Round,
  { responses, readings }: { responses: Pick<ResponseStore, 'list'>; readings: Pick<Readings, 'latest'> },
): Promise<ConfirmedInRound> {
  const filter = { authority: authority.code, round };
  const read = await readings.latest(filter);
  const found = { wrote: 0, unread: 0 };
  const confirmed = await countConfirmed(people());
  return { confirmed, ...found };

  async function* people(): AsyncGenerator<Participant> {
    for await (const response of responses.list(filter)) {
      countUnread(response);
      const participant = participantOf(response, familyViews, authority);
      if (participant) yield participant;
    }
  }

  function countUnread(response: Response): void {
    if (answersSince(response).length > 0) found.wrote += 1;
    if (answersSince(response, read.get(response.id)?.at).length > 0) found.unread += 1;
  }
}
