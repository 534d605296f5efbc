import type { Answer, Answers } from '../../survey/answer.ts';
import type { Authority } from '../../survey/authority.ts';
import { isSettled, journey } from '../../survey/journey.ts';
import type { Question } from '../../survey/question.ts';
import { withAnswer } from '../../survey/record.ts';
import { defineSurvey, familyViews } from '../../survey/survey.ts';
import { essex, portsmouth } from '../support/authorities.ts';
import { chose, skipped, words } from '../support/responses.ts';

/** Every kind of answer that could lead elsewhere: each option, leaving it out, and words with and without codes. */
function ways(question: Question, answers: Answers, authority: Authority): Answer[] {
  if (question.kind === 'open') {
    const maybe = words('perhaps');
    const candidates = [{ code: 'calmer', confidence: 0.2 }];
    return [
      words('safer', ['safer']),
      words('nothing to speak of'),
      { ...maybe, coding: { ...maybe.coding, candidates } },
      skipped(),
    ];
  }
  const options = question.options({ answers, authority }).filter((id) => id !== question.refusal);
  const branches = question.kind === 'choices' || question.optionsFrom === 'localities' ? options.slice(0, 1) : options;
  return [...branches.map((id) => chose(id)), ...(question.required ? [] : [skipped()])];
}

interface Walk {
  path: string[];
  progress: { settled: number; of: number }[];
}

/** All walks from the first question to the end. */
function* walks(authority: Authority, answers: Answers = {}, progress: Walk['progress'] = []): Generator<Walk> {
  const here = journey(familyViews, { answers, authority });
  const so = [...progress, here.progress];
  if (!here.next) {
    yield { path: here.path, progress: so };
    return;
  }
  for (const way of ways(here.next, answers, authority))
    yield* walks(authority, withAnswer(answers, here.next, way), so);
}

describe.each([
  ['with localities', essex],
  ['without localities', portsmouth],
])('every way through the survey %s', (_, authority) => {
  const all = [...walks(authority)];

  test('comes to an end, and there are many', () => {
    expect(all.length).toBeGreaterThan(500);
    expect(all.every(({ path }) => path.at(-1) === 'may-quote')).toBe(true);
  });

  test('asks no question twice, and each question is asked on some way', () => {
    expect(all.every(({ path }) => new Set(path).size === path.length)).toBe(true);
    const reached = new Set(all.flatMap(({ path }) => path));
    const expected = [...familyViews.questions.keys()].filter((id) => id !== 'locality' || authority === essex);
    expect([...reached].toSorted()).toEqual(expected.toSorted());
  });

  test('gets on by one question with each answer, to exactly as many as there are', () => {
    for (const { progress } of all) {
      expect(progress.map(({ settled }) => settled)).toEqual(progress.map((_, index) => index));
      expect(progress.every(({ settled, of }) => settled <= of)).toBe(true);
      expect(progress.at(-1)!.of).toBe(progress.length - 1);
    }
  });

  test('never seems to grow by more than the questions an answer adds', () => {
    const growth = all.flatMap(({ progress }) => progress.slice(1).map(({ of }, index) => of - progress[index]!.of));
    expect(growth.filter((more) => more > 2)).toEqual([]);
  });
});

describe('isSettled', () => {
  test.each<[what: string, answer: Answer | undefined, settled: boolean]>([
    ['no answer', undefined, false],
    ['an answer', chose('yes'), true],
    ['a question left out', skipped(), true],
    ['words', words('better'), true],
    ['thin words that wait for a follow-up', words('better', [], { followUp: 'asked' }), false],
    ['thin words after their follow-up', words('better', [], { followUp: 'done' }), true],
    ['the answer to a question since removed', { kind: 'retired', text: 'x', asked: '', at: '' }, true],
  ])('%s', (_, answer, settled) => {
    expect(isSettled(answer)).toBe(settled);
  });
});

function open(id: string, next: string): Question {
  return { id, kind: 'open', topic: 'improve', next: () => next };
}

describe('a survey that goes wrong', () => {
  const situation = { answers: {}, authority: essex };

  test('as a ring names the way round', () => {
    const ring = defineSurvey('test-1', [open('a', 'b'), open('b', 'c'), open('c', 'b')]);
    expect(() => journey(ring, situation)).toThrow('Question b comes round again in survey test-1: a > b > c');
  });

  test('at a question it has not names the way there', () => {
    const lost = defineSurvey('test-1', [open('a', 'b'), open('b', 'nowhere')]);
    expect(() => journey(lost, situation)).toThrow('Expected a question of survey test-1, got nowhere after a > b');
  });

  test('with an id twice is refused', () => {
    expect(() => defineSurvey('test-1', [open('a', 'end'), open('a', 'end')])).toThrow('unique in survey test-1');
  });

  test('without questions is refused', () => {
    expect(() => defineSurvey('test-1', [])).toThrow('Expected survey test-1 to have questions, got none');
  });
});

test('answers to questions that are no more change nothing', () => {
  const { next, path } = journey(familyViews, { answers: { 'shoe-size': chose('44') }, authority: essex });
  expect([next?.id, path]).toEqual(['consent', []]);
});
