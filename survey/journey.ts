import type { Answer } from './answer.ts';
import type { Question, Situation } from './question.ts';
import type { Survey } from './survey.ts';

/** Where a person is: worked out from the answers each time, so there is no stored step to go stale. */
export interface Journey {
  /** Ids of the settled questions on this person's path, in order. */
  path: string[];
  /** The question to ask now; undefined at the end. */
  next?: Question;
  done: boolean;
  /** Questions settled and the best guess of how many there are in all. */
  progress: { settled: number; of: number };
}

/** A thin answer whose follow-up is still open is kept but not settled. */
export function isSettled(answer: Answer | undefined): boolean {
  return answer !== undefined && !(answer.kind === 'text' && answer.followUp === 'asked');
}

/** Follows each question's `next` from the start to the first gap. Throws, naming the path, when questions form a ring. */
export function journey(survey: Survey, situation: Situation): Journey {
  const route = routeOf(survey, situation);
  const gap = route.findIndex((question) => !isSettled(situation.answers[question.id]));
  const path = (gap === -1 ? route : route.slice(0, gap)).map(({ id }) => id);
  const next = gap === -1 ? undefined : route[gap];
  return { path, next, done: next === undefined, progress: { settled: path.length, of: route.length } };
}

/** All questions from first to last as far as the answers so far foretell. Throws as `journey` does. */
export function routeOf(survey: Survey, situation: Situation): Question[] {
  const route: Question[] = [];
  let id = survey.first;
  while (id !== 'end') {
    const question = survey.questions.get(id);
    if (!question)
      throw new Error(`Expected a question of survey ${survey.version}, got ${id} after ${pathText(route)}`);
    if (route.includes(question))
      throw new Error(`Question ${id} comes round again in survey ${survey.version}: ${pathText(route)}`);
    route.push(question);
    id = question.next(situation);
  }
  return route;
}

function pathText(route: Question[]): string {
  return route.map(({ id }) => id).join(' > ') || 'the start';
}
