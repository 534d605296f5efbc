import type { Readings } from '../../store/readings.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import type { Authority } from '../../survey/authority.ts';
import { profileOf, type Respondent } from '../../survey/profile.ts';

const HOUR_MS = 60 * 60_000;

/** What somebody said since a person last read their response. */
export interface UnreadResponse {
  responseId: string;
  round: string;
  respondent?: Respondent;
  /** When the first of the answers was given, ISO 8601, UTC. */
  since: string;
  overdue: boolean;
  /** Oldest first; `asked` is the question as it was worded, `language` that of the talk. */
  answers: { question: string; asked: string; text: string; language?: string; at: string }[];
}

/** Answers in a round that nobody has read, those that wait longest first. `now` in milliseconds. */
export async function unreadIn(
  { code, safeguarding }: Authority,
  round: string,
  { responses, readings }: { responses: Pick<ResponseStore, 'list'>; readings: Pick<Readings, 'latest'> },
  now: number,
): Promise<UnreadResponse[]> {
  const filter = { authority: code, round };
  const read = await readings.latest(filter);
  const before = new Date(now - safeguarding.readAnswersWithin * HOUR_MS).toISOString();
  const unread: UnreadResponse[] = [];
  for await (const response of responses.list(filter)) {
    const answers = answersSince(response, read.get(response.id)?.at);
    const [first] = answers;
    if (!first) continue;
    const { respondent } = profileOf(response.answers);
    const [responseId, since] = [response.id, first.at];
    unread.push({ responseId, round, respondent, since, overdue: since < before, answers });
  }
  return unread.toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

/** Words given at or after `readAt`; all of them when nobody has read the response yet. */
export function answersSince({ answers }: Pick<Response, 'answers'>, readAt = ''): UnreadResponse['answers'] {
  return Object.entries(answers)
    .flatMap(([question, answer]) => {
      if (answer?.kind !== 'text' && answer?.kind !== 'retired') return [];
      const { asked, text, at } = answer;
      const language = answer.kind === 'text' ? answer.language : undefined;
      return at >= readAt ? [{ question, asked, text, language, at }] : [];
    })
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
}
