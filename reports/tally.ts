import { codeWithId, isCodeId } from '../coding/codeFrame.ts';
import type { Response } from '../store/responseStore.ts';
import type { Answers } from '../survey/answer.ts';
import type { Topic } from '../survey/coding.ts';
import { profileOf, type Respondent } from '../survey/profile.ts';
import { countedCodings, finalCodes, wordsOn } from '../survey/review.ts';
import { participants, type Participant, type SurveyContext } from './participants.ts';

/** Exact counts, before small ones are hidden: never to be shown as they are. */
export interface Tally {
  /** People who take part, also those who have not come to the open questions yet. */
  started: number;
  finished: number;
  groups: Record<Respondent, GroupTally>;
  /** What the counted responses were asked with, and the codes that count were given by or confirmed from. */
  versions: { survey: Set<string>; frame: Set<string>; coder: Set<string> };
}

export interface GroupTally {
  /**
   * People who answered a topic's question in words, coded or not, finished or not. Who said something on the topic only in
   * reply to the other question is among them, so that no code has more people than its topic.
   */
  answered: Record<Topic, number>;
  /** Code id -> people. One person counts once for a code, in whichever answers it was given (code frame, rule 12). */
  people: Map<string, number>;
}

const topics: readonly Topic[] = ['difference', 'improve'];

/** Counts people by code, as they confirmed it, in one pass: memory does not grow with their number. */
export async function tally(responses: AsyncIterable<Response>, context: SurveyContext): Promise<Tally> {
  const counts = emptyTally();
  for await (const participant of participants(responses, context)) addTo(counts, participant);
  return counts;
}

function emptyTally(): Tally {
  const group = (): GroupTally => ({ answered: { difference: 0, improve: 0 }, people: new Map() });
  const versions = { survey: new Set<string>(), frame: new Set<string>(), coder: new Set<string>() };
  return { started: 0, finished: 0, groups: { parent: group(), child: group() }, versions };
}

function addTo(counts: Tally, { response, answers }: Participant): void {
  counts.started += 1;
  if (response.status === 'complete') counts.finished += 1;
  addVersions(counts.versions, response, answers);
  const { respondent } = profileOf(answers);
  if (respondent) addPerson(counts.groups[respondent], answers);
}

function addVersions(versions: Tally['versions'], { survey }: Response, answers: Answers): void {
  versions.survey.add(survey);
  for (const { frame, coder } of topics.flatMap((topic) => countedCodings(answers, topic))) {
    versions.frame.add(frame);
    versions.coder.add(coder);
  }
}

function addPerson({ answered, people }: GroupTally, answers: Answers): void {
  const codes = new Set(topics.flatMap((topic) => finalCodes(answers, topic)));
  for (const code of codes) people.set(code, (people.get(code) ?? 0) + 1);
  for (const topic of topics) {
    const isAbout = (code: string) => isCodeId(code) && codeWithId(code).topic === topic;
    if (wordsOn(answers, topic).length > 0 || [...codes].some(isAbout)) answered[topic] += 1;
  }
}
