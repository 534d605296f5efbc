import type { Response } from '../../store/responseStore.ts';
import { chosen, type Answers, type Review } from '../../survey/answer.ts';
import type { Topic } from '../../survey/coding.ts';
import { profileOf, type Respondent } from '../../survey/profile.ts';
import { isAskedOpenly } from '../../survey/proposing.ts';
import { reviewOn, wordsOn } from '../../survey/review.ts';
import { participants, type SurveyContext } from '../participants.ts';

/**
 * How a person was asked about codes: those given were read back; or nothing was read back, although codes were given; or
 * no code was given, and the likeliest were listed.
 */
export type Asking = 'read back' | 'not read back' | 'none given';

/** What a person said: all is right; right and not all; not quite, and which; not quite, and not which; chosen from a list. */
export type Said = 'yes' | 'more' | 'corrected' | 'disputed' | 'chose' | 'left out';

/** One person asked about the codes of one topic. */
export interface Confirmation {
  asking: Asking;
  said: Said;
  topic: Topic;
  respondent: Respondent;
  /** Version of the coder whose codes they were asked about, several with a comma between. */
  coder: string;
  /** Missing where they left it out. */
  review?: Review;
}

const topics: readonly Topic[] = ['difference', 'improve'];

/** Everybody who was asked, in one pass. */
export async function confirmationsIn(
  responses: AsyncIterable<Response>,
  context: SurveyContext,
): Promise<Confirmation[]> {
  const found: Confirmation[] = [];
  for await (const { answers } of participants(responses, context)) {
    for (const topic of topics) found.push(...confirmationOn(answers, topic));
  }
  return found;
}

/** What one person was asked about the codes of a topic, if they were. */
export function confirmationOn(answers: Answers, topic: Topic): Confirmation[] {
  const review = reviewOn(answers, topic);
  const { respondent } = profileOf(answers);
  const isAsked = review ?? answers[`confirm-${topic}`] ?? answers[`correct-${topic}`];
  if (!isAsked || !respondent) return [];
  const codings = wordsOn(answers, topic).map(({ coding }) => coding);
  const coder = [...new Set(codings.map((coding) => coding.coder))].sort().join(', ');
  return [{ asking: askingOf(answers, topic), said: saidOf(answers, topic), topic, respondent, coder, review }];
}

function askingOf(answers: Answers, topic: Topic): Asking {
  if (answers[`confirm-${topic}`]) return 'read back';
  const isOpen = reviewOn(answers, topic)?.open ?? isAskedOpenly(answers, topic);
  return isOpen ? 'not read back' : 'none given';
}

function saidOf(answers: Answers, topic: Topic): Said {
  const review = reviewOn(answers, topic);
  if (!review) return 'left out';
  if (review.disputed) return 'disputed';
  const said = chosen(answers, `confirm-${topic}`);
  if (said === undefined) return 'chose';
  return said === 'yes' || said === 'more' ? said : 'corrected';
}

/** What the people asked in one way said, those who left it out apart. */
export function reviewsOf(confirmations: readonly Confirmation[], asking: Asking): Review[] {
  return confirmations.flatMap((each) => (each.asking === asking && each.review ? [each.review] : []));
}
