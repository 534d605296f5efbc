import type { Response } from '../store/responseStore.ts';
import { chosen, type Answers } from '../survey/answer.ts';
import type { Authority } from '../survey/authority.ts';
import { routeOf } from '../survey/journey.ts';
import type { Situation } from '../survey/question.ts';
import type { Survey } from '../survey/survey.ts';

/** What is needed to tell which of a person's answers count. */
export interface SurveyContext {
  survey: Survey;
  authorities: readonly Authority[];
}

/** One person's part in a round: the stored response, and those of its answers that count. */
export interface Participant {
  response: Response;
  answers: Answers;
  authority: Authority;
}

/** Streams the people who take part, each with the answers on their path; those who took back their consent are left out. */
export async function* participants(
  responses: AsyncIterable<Response>,
  { survey, authorities }: SurveyContext,
): AsyncGenerator<Participant> {
  const byCode = new Map(authorities.map((authority) => [authority.code, authority]));
  for await (const response of responses) {
    const authority = byCode.get(response.authority);
    if (!authority) throw new Error(unknownAuthority(response, byCode));
    const participant = participantOf(response, survey, authority);
    if (participant) yield participant;
  }
}

/** Somebody of this authority; undefined when they took back their consent. */
export function participantOf(response: Response, survey: Survey, authority: Authority): Participant | undefined {
  const answers = answersOnPath(survey, { answers: response.answers, authority });
  return chosen(answers, 'consent') === 'no' ? undefined : { response, answers, authority };
}

/**
 * Answers on the whole route, past a gap: a question added later, or a follow-up never answered, must not hide what the
 * person said. Answers to questions the survey no longer has are kept: the person was asked, and nothing said is lost.
 */
function answersOnPath(survey: Survey, situation: Situation): Answers {
  const route = new Set(routeOf(survey, situation).map(({ id }) => id));
  const counts = (id: string) => route.has(id) || !survey.questions.has(id);
  return Object.fromEntries(Object.entries(situation.answers).filter(([id]) => counts(id)));
}

function unknownAuthority({ id, authority }: Response, known: Map<string, Authority>): string {
  const codes = [...known.keys()].join(', ');
  return `Expected response ${id} to be of an authority in the settings, got '${authority}'. Known: ${codes}`;
}
