import type { Response } from '../../store/responseStore.ts';
import type { Answer, Answers, ChosenAnswer, Review, SkippedAnswer, TextAnswer } from '../../survey/answer.ts';
import type { Authority } from '../../survey/authority.ts';

const at = '2026-10-05T09:00:00.000Z';
let made = 0;

/** A finished response of a parent in Essex who has said nothing yet; `answers` go on top of the consent and the respondent. */
export function aResponse(overrides: Partial<Response> = {}): Response {
  made += 1;
  return {
    id: `01K6${String(made).padStart(22, '0')}`,
    authority: 'E10000012',
    round: '2026-autumn',
    personKey: `person-${made}`,
    status: 'complete',
    channel: 'page',
    locale: 'en',
    survey: 'family-views-1',
    applied: [],
    createdAt: at,
    updatedAt: at,
    expiresAt: '2028-10-05T09:00:00.000Z',
    version: 1,
    ...overrides,
    answers: { consent: chose('yes'), respondent: chose('parent'), ...overrides.answers },
  };
}

/** What somebody said, by the codes the coder gave it; an empty list is an answer nobody could code. */
interface Said {
  difference?: string[];
  /** Parents only: on themselves and the family. */
  family?: string[];
  improve?: string[];
}

/** A parent who gave answers with these codes; `more.answers` are added. */
export function aParent(said: Said, more: Partial<Response> = {}): Response {
  return aResponse({ ...more, answers: { ...answersOf(said), ...more.answers } });
}

/** A child or young person, as `aParent`. */
export function aChild(said: Said, more: Partial<Response> = {}): Response {
  const profile = { respondent: chose('child'), 'age-band': chose('11-13') };
  return aResponse({ ...more, answers: { ...profile, ...answersOf(said), ...more.answers } });
}

function answersOf({ difference, family, improve }: Said): Answers {
  const given = Object.entries({ 'difference-child': difference, 'difference-family': family, improve });
  return Object.fromEntries(
    given.flatMap(([id, codes]) => (codes ? [[id, words(`about ${codes.join(', ') || 'it'}`, codes)]] : [])),
  );
}

/** The person's own words; each code rests on the whole of them. */
export function words(text: string, codes: string[] = [], more: Partial<TextAnswer> = {}): TextAnswer {
  const given = codes.map((code) => ({ code, confidence: 0.9, evidence: text }));
  const candidates = codes.map((code) => ({ code, confidence: 0.9 }));
  const coding = { codes: given, candidates, language: 'en', frame: 'larc-1', coder: 'rules-1' };
  return { kind: 'text', text, language: 'en', coding, asked: 'What difference has it made?', at, ...more };
}

export function chose(...options: string[]): ChosenAnswer {
  return { kind: 'chosen', options, asked: 'Which one?', at };
}

export function skipped(): SkippedAnswer {
  return { kind: 'skipped', why: 'person', asked: 'Which one?', at };
}

/** "Yes, you got that right" to these codes. */
export function confirmed(topic: 'difference' | 'improve', proposed: string[]): Record<string, Answer> {
  const review: Review = { proposed, confirmed: proposed, added: [], removed: [] };
  return { [`confirm-${topic}`]: { ...chose('yes'), review } };
}

/** "Not quite" without saying what is not right. */
export function disputed(
  topic: 'difference' | 'improve',
  proposed: string[],
  unreviewed: string[] = [],
): Record<string, Answer> {
  const review = { proposed, confirmed: [], added: [], removed: [], disputed: proposed, unreviewed, shown: proposed };
  return { [`confirm-${topic}`]: { ...chose('not-quite'), review }, [`correct-${topic}`]: skipped() };
}

/** "Not quite", then a choice of codes. */
export function corrected(topic: 'difference' | 'improve', review: Review): Record<string, Answer> {
  const options = [...review.confirmed, ...review.added];
  return {
    [`confirm-${topic}`]: chose('not-quite'),
    [`correct-${topic}`]: { ...chose(...(options.length > 0 ? options : ['none'])), review },
  };
}

/** As many responses as `count`, each a person of their own. */
export function times(count: number, make: (index: number) => Response): Response[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Hands responses out the way a store's `list` does. */
export async function* streamed<Row>(rows: Iterable<Row>): AsyncGenerator<Row> {
  // A store waits for its rows, so each one comes in a turn of its own.
  for (const row of rows) yield await Promise.resolve(row);
}

/** Essex, with one closed and one open round. */
export function anAuthority(overrides: Partial<Authority> = {}): Authority {
  return {
    code: 'E10000012',
    slug: 'essex',
    name: 'Essex',
    languages: ['en'],
    rounds: [
      { id: '2025-autumn', opens: '2025-09-01', closes: '2025-12-19' },
      { id: '2026-autumn', opens: '2026-09-01' },
    ],
    localities: [{ id: 'mid', name: 'Mid Essex' }],
    contacts: { example: true, childrensServices: '01632 960001', outOfHours: '01632 960002', email: 'a@example.org' },
    safeguarding: { readAlertsWithin: { urgent: 1, other: 24 }, readAnswersWithin: 72, contacts: [] },
    retention: { responsesMonths: 12, unfinishedDays: 90, alertsMonths: 24 },
    ...overrides,
  };
}
