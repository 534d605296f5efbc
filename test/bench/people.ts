/** Says one thing for a person; resolves when the replies are back. */
export type Say = (person: string, text: string) => Promise<void>;

/** A whole survey by text message: every question, coded and confirmed. */
const survey = [
  'hello',
  'yes',
  'mum',
  '2',
  '1 and 4',
  'west',
  'He is much calmer now and he goes in every day. Last year it was two mornings a week.',
  'We cope better as a family, less rows',
  'yes',
  'They never ring back when they say they will',
  'yes',
  'yes',
];

export interface Load {
  turnsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  turns: number;
}

let rounds = 0;

/** `atOnce` people talk at the same time, one after another for `each` surveys; everybody is new. */
export async function talkThrough(say: Say, atOnce: number, each: number): Promise<Load> {
  const round = ++rounds;
  const took: number[] = [];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async (_, place) => {
      for (let nth = 0; nth < each; nth++) await oneSurvey(say, `person-${round}-${place}-${nth}`, took);
    }),
  );
  const seconds = (performance.now() - begun) / 1000;
  return {
    turnsPerSecond: took.length / seconds,
    p50: quantile(took, 0.5),
    p99: quantile(took, 0.99),
    turns: took.length,
  };
}

async function oneSurvey(say: Say, person: string, took: number[]): Promise<void> {
  for (const text of survey) {
    const sent = performance.now();
    await say(person, text);
    took.push(performance.now() - sent);
  }
}

/** Opens conversations that stay in the middle. */
export async function openConversations(say: Say, count: number): Promise<void> {
  for (let at = 0; at < count; at += 50) {
    await Promise.all(
      Array.from({ length: Math.min(50, count - at) }, async (_, place) => {
        for (const text of survey.slice(0, 3)) await say(`open-${at + place}`, text);
      }),
    );
  }
}

/** The value below which the share `at` of the values lies; sorts a copy. */
export function quantile(values: number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? NaN;
}

export function median(values: number[]): number {
  return quantile(values, 0.5);
}
