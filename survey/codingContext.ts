import type { Answers, TextAnswer } from './answer.ts';
import type { CodingContext } from './coding.ts';
import { profileOf } from './profile.ts';
import type { OpenQuestion } from './question.ts';

/** What a coder has to know beside the words. */
export function codingContext(
  answers: Answers,
  { topic }: OpenQuestion,
  { language }: Pick<TextAnswer, 'language'>,
): CodingContext {
  return { topic, respondent: profileOf(answers).respondent ?? 'child', language };
}
