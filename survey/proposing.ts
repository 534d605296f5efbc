import { chosen, type Answers } from './answer.ts';
import { shuffled } from './chance.ts';
import type { Topic } from './coding.ts';
import { profileOf } from './profile.ts';
import { proposedCodes, wordsOn } from './review.ts';

/** At most so many things to choose from at a time, "none of these" among them: children find long lists hard. */
const mostChoices = { parent: 6, child: 4 };

/**
 * A code that was not given is near when it is right about one time in seven or more: in cross-validation one answer in
 * sixteen has such a one. Under one in ten, "is there more?" would be a guess put to every eighth person.
 */
const NEAR = 0.15;

/** Of the list of somebody to whom nothing is read back at least this share is not the coder's: to tick all is no agreement. */
const FOREIGN = 1 / 3;

/** Codes there is room for in a list, beside "none of these". */
function room(answers: Answers): number {
  return mostChoices[profileOf(answers).respondent ?? 'parent'] - 1;
}

/** The coder's codes that are read back: the surest, as many as the list after "not quite" has room for. */
export function readBackCodes(answers: Answers, topic: Topic): string[] {
  const given = proposedCodes(answers, topic);
  return isAskedOpenly(answers, topic) ? [] : surest(answers, topic).filter((code) => given.includes(code));
}

/** Whether there is something to offer to those who say that what was read back is right, and not all. */
export function hasNear(answers: Answers, topic: Topic): boolean {
  const near = wordsOn(answers, topic).flatMap(({ coding: { codes, candidates } }) => [
    ...codes,
    ...candidates.filter(({ confidence }) => confidence >= NEAR),
  ]);
  const read = readBackCodes(answers, topic);
  return near.some(({ code }) => !read.includes(code));
}

/** The codes of the list: after "not quite" what was read back among them, after "and there is more" only others. */
export function listedCodes(answers: Answers, topic: Topic): string[] {
  return isAskedOpenly(answers, topic) ? openList(answers, topic) : surest(answers, topic, agreed(answers, topic));
}

/** What was read back and found right, although not all. */
export function agreed(answers: Answers, topic: Topic): string[] {
  return saidMore(answers, topic) ? readBackCodes(answers, topic) : [];
}

export function saidMore(answers: Answers, topic: Topic): boolean {
  return chosen(answers, `confirm-${topic}`) === 'more';
}

/** The given codes and then the likeliest others, as many as there is room for; in the order in which they were given. */
function surest(answers: Answers, topic: Topic, without: string[] = []): string[] {
  const codes = ranked(answers, topic)
    .filter((code) => !without.includes(code))
    .slice(0, room(answers));
  return [...new Set([...proposedCodes(answers, topic), ...codes])].filter((code) => codes.includes(code));
}

/** Each code once, by its confidence; given ones first, also those of a second coder, which has no confidence of its own. */
function ranked(answers: Answers, topic: Topic): string[] {
  const codings = wordsOn(answers, topic).map(({ coding }) => coding);
  const lists = [codings.flatMap(({ codes }) => codes), codings.flatMap(({ candidates }) => candidates)];
  return [
    ...new Set(lists.flatMap((list) => list.toSorted((a, b) => b.confidence - a.confidence)).map(({ code }) => code)),
  ];
}

/** Whether codes were given that are not read back, so that agreement is not flattered. */
export function isAskedOpenly(answers: Answers, topic: Topic): boolean {
  const given = proposedCodes(answers, topic);
  return drawnCodes(answers, topic).some((code) => given.includes(code));
}

function drawnCodes(answers: Answers, topic: Topic): string[] {
  return [...new Set(wordsOn(answers, topic).flatMap(({ drawn = [] }) => drawn))];
}

/**
 * The coder's surest codes among others of the frame, which come by chance and not by likelihood; in the order drawn. The
 * others are chosen by a second order: the first ones of the order shown would always stand before the coder's.
 */
function openList(answers: Answers, topic: Topic): string[] {
  const drawn = drawnCodes(answers, topic);
  const given = proposedCodes(answers, topic);
  const places = room(answers);
  const own = ranked(answers, topic)
    .filter((code) => given.includes(code) && drawn.includes(code))
    .slice(0, places - Math.ceil(places * FOREIGN));
  const others = shuffled(drawn, drawn.join())
    .filter((code) => !given.includes(code))
    .slice(0, places - own.length);
  return drawn.filter((code) => own.includes(code) || others.includes(code));
}

/** Where confirming a topic starts: read back, choose, or straight on to `after` when there is nothing to confirm. */
export function reviewStart(answers: Answers, topic: Topic, after: string): string {
  if (wordsOn(answers, topic).some(({ notReadBack }) => notReadBack)) return after;
  // Words put beside a choice may bring codes with them: that is no reason to ask anew.
  const hasChosen = answers[`correct-${topic}`] !== undefined && answers[`confirm-${topic}`] === undefined;
  if (!hasChosen && readBackCodes(answers, topic).length > 0) return `confirm-${topic}`;
  return hasChosen || listedCodes(answers, topic).length > 0 ? `correct-${topic}` : after;
}
