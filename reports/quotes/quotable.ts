import { chance } from '../../survey/chance.ts';
import { profileOf, type Profile, type Respondent } from '../../survey/profile.ts';
import { countedCodings, finalCodes, wordsOn } from '../../survey/review.ts';
import type { Answers } from '../../survey/answer.ts';
import type { Topic } from '../../survey/coding.ts';
import type { Participant } from '../participants.ts';

/** What people who agreed to be quoted are told apart by; the way they came in says nothing about them. */
export type QuoteBreakdown = 'key-group' | 'locality' | 'age-band';

/** One group of a breakdown. */
export interface QuoteGroup {
  breakdown: QuoteBreakdown;
  value: string;
}

/** Somebody who agreed to be quoted, with what they said. */
export interface QuotablePerson {
  /** Finds the response again: never shown. */
  personKey: string;
  respondent: Respondent;
  /** The one group under whose name their words may stand; missing where they named none. */
  group?: QuoteGroup;
  /** Place among others, 0 to 1, by chance. */
  place: number;
  answers: QuotableAnswer[];
}

export interface QuotableAnswer {
  topic: Topic;
  text: string;
  /** ISO 639-1 code of the language it looks written in. */
  language: string;
  /** BCP 47 tag of the language it was asked in. */
  askedIn: string;
  /** The codes that count, with the words that led to each. */
  codes: { code: string; evidence: string }[];
}

const topics: readonly Topic[] = ['difference', 'improve'];

/**
 * What may be quoted of a person: nothing unless they said yes to it, and nothing of somebody who told of harm or whose words
 * are kept from whoever is beside them.
 */
export function quotableOf({ response, answers }: Participant): QuotablePerson | undefined {
  const profile = profileOf(answers);
  const isApart = topics.some((topic) => wordsOn(answers, topic).some(({ notReadBack }) => notReadBack));
  if (profile.mayQuote !== true || !profile.respondent || isApart) return undefined;
  const found = topics.flatMap((topic) => answersOn(answers, topic));
  if (found.length === 0) return undefined;
  return {
    personKey: response.personKey,
    respondent: profile.respondent,
    group: groupOf(profile, response.id),
    place: chance(`quote/${response.id}`),
    answers: found,
  };
}

function answersOn(answers: Answers, topic: Topic): QuotableAnswer[] {
  const counted = finalCodes(answers, topic);
  const codings = countedCodings(answers, topic);
  return wordsOn(answers, topic)
    .map(({ text, language: askedIn }, place): QuotableAnswer => {
      const { codes, language } = codings[place]!;
      return { topic, text, language, askedIn, codes: codes.filter(({ code }) => counted.includes(code)) };
    })
    .filter(({ codes }) => codes.length > 0);
}

/**
 * One of a person's groups, drawn by chance: whoever finds the same words under two groups would know that one person is in
 * both, and of such there may be few.
 */
function groupOf({ keyGroups, locality, ageBand }: Profile, id: string): QuoteGroup | undefined {
  const groups: QuoteGroup[] = [
    ...keyGroups.map((value): QuoteGroup => ({ breakdown: 'key-group', value })),
    ...(locality === undefined ? [] : [{ breakdown: 'locality', value: locality } as const]),
    ...(ageBand === undefined ? [] : [{ breakdown: 'age-band', value: ageBand } as const]),
  ];
  return groups[Math.floor(chance(`group/${id}`) * groups.length)];
}
