import type { ChoiceQuestion, Next, Question } from '../../survey/question.ts';
import { defineSurvey, familyViews, type Survey } from '../../survey/survey.ts';

const questions = [...familyViews.questions.values()];
export const questionIds = questions.map(({ id }) => id);

function question(id: string): Question {
  return familyViews.questions.get(id)!;
}

/** The survey with other ways between its questions: `way` is asked for each step, from where and to where it led. */
function rerouted(version: string, among: Question[], way: (from: string, to: string) => string | Next): Survey {
  const next =
    (from: Question): Next =>
    (situation) => {
      const to = way(from.id, from.next(situation));
      return typeof to === 'string' ? to : to(situation);
    };
  return defineSurvey(
    version,
    among.map((each) => ({ ...each, next: next(each) })),
  );
}

export function without(id: string): Survey {
  const among = questions.filter((each) => each.id !== id);
  return rerouted(`without-${id}`, among, (_, to) => (to === id ? question(id).next : to));
}

/** Who has helped is asked before the key group. */
export const supportsFirst = rerouted('supports-first', questions, (from, to) => {
  if (from === 'supports') return 'key-group';
  if (from === 'key-group') return question('supports').next;
  return to === 'key-group' ? 'supports' : to;
});

/** What would be better is asked before what has changed. */
export const improveFirst = rerouted('improve-first', questions, (_, to) => {
  if (to === 'difference-child') return 'improve';
  if (to === 'may-quote') return 'difference-child';
  return to === 'improve' ? 'may-quote' : to;
});

/** Some questions with other options. */
export function withOptions(changed: Record<string, (options: string[]) => string[]>): Survey {
  const changing = (each: ChoiceQuestion, change: (options: string[]) => string[]): Question => ({
    ...each,
    options: (situation) => change(each.options(situation)),
  });
  return defineSurvey(
    'other-options',
    questions.map((each) => {
      const change = changed[each.id];
      return change && each.kind !== 'open' ? changing(each, change) : each;
    }),
  );
}
