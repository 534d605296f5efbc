import { isUnsure } from '../coding/secondCoder/isUnsure.ts';
import { codeWithId, isCodeId } from '../coding/codeFrame.ts';
import type { Response } from '../store/responseStore.ts';
import type { Answers } from '../survey/answer.ts';
import type { Topic } from '../survey/coding.ts';
import { journey } from '../survey/journey.ts';
import { profileOf, type Respondent } from '../survey/profile.ts';
import { countedCodings, finalCodes, reviewOn, wordsOn } from '../survey/review.ts';
import type { Survey } from '../survey/survey.ts';
import { participants, type Participant, type SurveyContext } from './participants.ts';

/** Raised when a summary says something else than before of the same response: those stored by then are made anew. */
export const summaryVersion = 'summary-2';

/** What the figures need of one person's part in a round: no words of theirs. JSON. */
export interface Summary {
  /** ONS code. */
  authority: string;
  status: Response['status'];
  channel: string;
  /** Of the survey (BCP 47). */
  locale: string;
  /** The day they agreed to take part, ISO 8601. */
  day: string;
  /** From agreeing to the last answer, of those who finished. */
  minutes?: number;
  /** The question that somebody who has not finished stands at. */
  at?: string;
  respondent?: Respondent;
  keyGroups: string[];
  locality?: string;
  ageBand?: string;
  /** Topics on which they said something, coded or not. */
  answered: Topic[];
  /** Codes that count, as the person confirmed them, each once (code frame, rule 12). */
  codes: string[];
  /** Topics whose codes the coder is unsure of, and the person has not looked through. */
  unsure: Topic[];
  /** What they were asked with, and what the codes were given by or confirmed from. */
  versions: { survey: string; frame: string[]; coder: string[] };
}

const topics: readonly Topic[] = ['difference', 'improve'];

/** Summaries of the people who take part, in one pass. */
export async function* summaries(responses: AsyncIterable<Response>, context: SurveyContext): AsyncGenerator<Summary> {
  for await (const participant of participants(responses, context)) yield summarise(participant, context.survey);
}

export function summarise({ response, answers, authority: own }: Participant, survey: Survey): Summary {
  const { respondent, keyGroups, locality, ageBand } = profileOf(answers);
  const { authority, status, channel, locale, createdAt, updatedAt } = response;
  return {
    ...{ authority, status, channel, locale, day: createdAt.slice(0, 10) },
    ...(status === 'complete'
      ? { minutes: Math.round((Date.parse(updatedAt) - Date.parse(createdAt)) / 60_000) }
      : { at: journey(survey, { answers: response.answers, authority: own }).next?.id }),
    ...{ respondent, keyGroups, locality, ageBand },
    ...viewsOf(answers),
    unsure: topics.filter((topic) => !reviewOn(answers, topic) && countedCodings(answers, topic).some(isUnsure)),
    versions: { survey: response.survey, ...versionsIn(answers) },
  };
}

/** The codes that count, each once, and the topics on which the person said something. */
export function viewsOf(answers: Answers): Pick<Summary, 'answered' | 'codes'> {
  const codes = [...new Set(topics.flatMap((topic) => finalCodes(answers, topic)))];
  return { answered: topics.filter((topic) => hasAnswered(answers, topic, codes)), codes };
}

/** Who said something on the topic only in reply to the other question has answered it too. */
function hasAnswered(answers: Answers, topic: Topic, codes: string[]): boolean {
  const isAbout = (code: string) => isCodeId(code) && codeWithId(code).topic === topic;
  return wordsOn(answers, topic).length > 0 || codes.some(isAbout);
}

function versionsIn(answers: Answers): Pick<Summary['versions'], 'frame' | 'coder'> {
  const codings = topics.flatMap((topic) => countedCodings(answers, topic));
  const each = (of: 'frame' | 'coder') => [...new Set(codings.map((coding) => coding[of]))];
  return { frame: each('frame'), coder: each('coder') };
}
