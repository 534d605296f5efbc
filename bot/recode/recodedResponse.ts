import type { Response } from '../../store/responseStore.ts';
import { chosen, type TextAnswer } from '../../survey/answer.ts';
import type { Coder, Coding, PatientCoder } from '../../survey/coding.ts';
import { codingContext } from '../../survey/codingContext.ts';
import type { OpenQuestion } from '../../survey/question.ts';
import { isCodedBy, withRecoding } from '../../survey/recode.ts';
import { latestCoding } from '../../survey/review.ts';
import type { Survey } from '../../survey/survey.ts';

/** The code frame and coder that answers are to have. */
export interface Target {
  survey: Survey;
  /** Version of the code frame. */
  frame: string;
  coder: Coder | PatientCoder;
  now: () => Date;
}

/** A response with the codings it lacked. */
export interface Recoded {
  response: Response;
  /** The newest coding of each answer in words. */
  codings: Coding[];
  /** Of the answers coded again. */
  changes: { older: Coding; newer: Coding }[];
}

/** Reviews, words, and codings there are already stay as they are. Who took back their consent is left alone. */
export async function recodedResponse(response: Response, target: Target): Promise<Recoded> {
  const answers = { ...response.answers };
  const recoded: Recoded = { response: { ...response, answers }, codings: [], changes: [] };
  if (chosen(answers, 'consent') === 'no') return recoded;
  for (const { question, answer } of wordsIn(response, target.survey)) {
    const coding = await newCoding(answer, question, response, target);
    recoded.codings.push(coding ?? latestCoding(answer));
    if (!coding) continue;
    answers[question.id] = withRecoding(answer, coding, target.now().toISOString());
    recoded.changes.push({ older: latestCoding(answer), newer: coding });
  }
  return recoded;
}

function wordsIn({ answers }: Response, { questions }: Survey): { question: OpenQuestion; answer: TextAnswer }[] {
  return [...questions.values()].flatMap((question) => {
    const answer = answers[question.id];
    return question.kind === 'open' && answer?.kind === 'text' ? [{ question, answer }] : [];
  });
}

/** Undefined where the newest coding is what the target would give. */
async function newCoding(
  answer: TextAnswer,
  question: OpenQuestion,
  { answers }: Response,
  { frame, coder }: Target,
): Promise<Coding | undefined> {
  if (isCodedBy(answer, { frame, coder: coder.version })) return undefined;
  const coding = await coder.code(answer.text, codingContext(answers, question, answer));
  // A coder that may ask somebody else does not ask about what it is sure of.
  return isCodedBy(answer, coding) ? undefined : coding;
}
