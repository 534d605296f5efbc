import type { Response } from '../../store/responseStore.ts';
import type { Answer } from '../../survey/answer.ts';

/** What a response says, without ids, times and counts, which differ between two equal talks. */
export function saidIn(response: Response | undefined): object | undefined {
  if (!response) return undefined;
  const { status, locale, survey, answers } = response;
  return {
    status,
    locale,
    survey,
    answers: Object.entries(answers).map(([id, answer]) => [id, { ...(answer as Answer), at: '' }]),
  };
}
