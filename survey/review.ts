import { chosen, type Answers, type Review, type TextAnswer } from './answer.ts';
import type { Coding, Topic } from './coding.ts';
import { profileOf } from './profile.ts';

/** Open questions by topic, in the order asked. A parent's words on the child and on the family are confirmed together. */
const openQuestions: Record<Topic, string[]> = {
  difference: ['difference-child', 'difference-family'],
  improve: ['improve'],
};

/** The person's own words on a topic: only answers still on their path (a child has no family question). */
export function wordsOn(answers: Answers, topic: Topic): TextAnswer[] {
  const isChild = profileOf(answers).respondent === 'child';
  return openQuestions[topic]
    .filter((id) => !(isChild && id === 'difference-family'))
    .map((id) => answers[id])
    .filter((answer) => answer?.kind === 'text');
}

/** Codes the talk proposes over all answers of a topic, each once. */
export function proposedCodes(answers: Answers, topic: Topic): string[] {
  return codesOf(wordsOn(answers, topic).map(({ coding }) => coding));
}

function codesOf(codings: Coding[]): string[] {
  return [...new Set(codings.flatMap(({ codes }) => codes.map(({ code }) => code)))];
}

/** The newest coding of an answer: the one that counts where the person did not say. */
export function latestCoding({ coding, recodings }: TextAnswer): Coding {
  return recodings?.at(-1) ?? coding;
}

/** At most this many codes are offered: children find long lists hard. */
const offered = { parent: 6, child: 4 };

/** The proposed codes, then the likeliest others, as many as this person can be asked to choose from. */
export function likelyCodes(answers: Answers, topic: Topic): string[] {
  const candidates = wordsOn(answers, topic)
    .flatMap(({ coding }) => coding.candidates)
    .toSorted((a, b) => b.confidence - a.confidence);
  const all = new Set([...proposedCodes(answers, topic), ...candidates.map(({ code }) => code)]);
  const proposed = proposedCodes(answers, topic).length;
  return [...all].slice(0, Math.max(proposed, offered[profileOf(answers).respondent ?? 'parent']));
}

/** Where confirming a topic starts: read back, choose, or straight on to `after` when there is nothing to confirm. */
export function reviewStart(answers: Answers, topic: Topic, after: string): string {
  if (proposedCodes(answers, topic).length > 0) return `confirm-${topic}`;
  if (likelyCodes(answers, topic).length > 0) return `correct-${topic}`;
  return after;
}

/** The review that answering a confirming question amounts to; undefined while the person has only said "not quite". */
export function reviewFor(answers: Answers, topic: Topic, chosenCodes?: string[]): Review | undefined {
  const proposed = proposedCodes(answers, topic);
  if (chosenCodes === undefined) return { proposed, confirmed: proposed, added: [], removed: [] };
  const kept = chosenCodes.filter((code) => code !== 'none');
  return {
    proposed,
    confirmed: proposed.filter((code) => kept.includes(code)),
    added: kept.filter((code) => !proposed.includes(code)),
    removed: proposed.filter((code) => !kept.includes(code)),
  };
}

/** What the person made of a topic's codes, if they were asked and answered. */
export function reviewOn(answers: Answers, topic: Topic): Review | undefined {
  const said = (id: string) => {
    const answer = answers[id];
    return answer?.kind === 'chosen' ? answer.review : undefined;
  };
  return chosen(answers, `confirm-${topic}`) === 'yes' ? said(`confirm-${topic}`) : said(`correct-${topic}`);
}

/** The codes that count: what the person confirmed and added, or the newest coding where they did not say. */
export function finalCodes(answers: Answers, topic: Topic): string[] {
  const review = reviewOn(answers, topic);
  return review ? [...review.confirmed, ...review.added] : codesOf(countedCodings(answers, topic));
}

/** The codings behind the codes that count: those the person was shown, or the newest where they did not say. */
export function countedCodings(answers: Answers, topic: Topic): Coding[] {
  const isReviewed = reviewOn(answers, topic) !== undefined;
  return wordsOn(answers, topic).map((answer) => (isReviewed ? answer.coding : latestCoding(answer)));
}
