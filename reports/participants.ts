import type { Response } from '../store/responseStore.ts';
import { chosen, type Answers } from '../survey/answer.ts';
import type { Authority } from '../survey/authority.ts';
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
    const answers = answersOnPath(survey, { answers: response.answers, authority });
    if (chosen(answers, 'consent') !== 'no') yield { response, answers };
  }
}

/** Answers to questions the survey no longer has are kept: the person was asked, and nothing said is lost. */
function answersOnPath(survey: Survey, situation: Situation): Answers {
  const path = wholePath(survey, situation);
  const counts = (id: string) => path.has(id) || !survey.questions.has(id);
  return Object.fromEntries(Object.entries(situation.answers).filter(([id]) => counts(id)));
}

/**
 * The questions from first to last as far as the answers foretell. Unlike `journey().path` it goes on past a gap: a
 * question added later, or a follow-up never answered, must not hide what the person said.
 */
function wholePath(survey: Survey, situation: Situation): Set<string> {
  const path = new Set<string>();
  for (let id = survey.first; survey.questions.has(id) && !path.has(id);) {
    path.add(id);
    id = survey.questions.get(id)?.next(situation) ?? 'end';
  }
  return path;
}

function unknownAuthority({ id, authority }: Response, known: Map<string, Authority>): string {
  const codes = [...known.keys()].join(', ');
  return `Expected response ${id} to be of an authority in the settings, got '${authority}'. Known: ${codes}`;
}
