import type { TextAnswer } from '../../../survey/answer.ts';
import type { Coding, GivenCode, Topic } from '../../../survey/coding.ts';
import { reviewOn, wordsOn } from '../../../survey/review.ts';
import type { Participant } from '../../participants.ts';
import { coderOf, person, type Coder } from './coders.ts';
import { placeOf, type Place } from './sourceText.ts';

/** One answer in words. */
export interface Source {
  /** Of the question it replies to. */
  question: string;
  answer: TextAnswer;
}

/** A code at a place of an answer, and who put it there. */
export interface Coded extends Place {
  code: string;
  by: Coder;
  /** 0 to 1, where it is known. */
  confidence?: number;
}

const topics: readonly Topic[] = ['difference', 'improve'];

/** The person's answers in words, those on their path. */
export function sourcesOf({ answers }: Participant): Source[] {
  return Object.entries(answers).flatMap(([question, answer]) =>
    answer?.kind === 'text' ? [{ question, answer }] : [],
  );
}

/** What every coder gave the answer, the oldest coding first, and what the person confirmed or added. */
export function codedIn({ answer }: Source, participant: Participant): Coded[] {
  const codings = [answer.coding, ...(answer.recodings ?? [])];
  return [...codings.flatMap((coding) => givenBy(coding, answer)), ...reviewed(answer, participant)];
}

function givenBy(coding: Coding, { text }: TextAnswer): Coded[] {
  return coding.codes.map((given) => ({
    ...{ code: given.code, by: coderOf(given, coding), ...placeOf(given.evidence, text) },
    confidence: isKnown(given) ? given.confidence : undefined,
  }));
}

function isKnown({ confidence, by }: GivenCode): boolean {
  return by !== 'second-coder' || confidence > 0;
}

/** Confirmed codes stand where the coder had them; what the person added is about all their words on the topic. */
function reviewed(answer: TextAnswer, { answers }: Participant): Coded[] {
  return topics.flatMap((topic) => {
    const words = wordsOn(answers, topic);
    const review = reviewOn(answers, topic);
    if (!review || !words.includes(answer)) return [];
    const evidence = (code: string) => answer.coding.codes.find((given) => given.code === code)?.evidence;
    const confirmed = review.confirmed.flatMap((code) => {
      const found = evidence(code);
      return found === undefined ? [] : [{ code, by: person, ...placeOf(found, answer.text) }];
    });
    const added = review.added.map((code) => ({ code, by: person, ...placeOf('', answer.text) }));
    return [...confirmed, ...added];
  });
}
