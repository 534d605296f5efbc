import { codeIds, codesAbout, codesIn } from '../codeFrame.ts';
import type { Place, ReadReply } from './readReply.ts';

const idsOf = (codes: readonly { id: string }[]) => new Set(codes.map(({ id }) => id));
const gains = idsOf([...codesIn('outcomes'), ...codesIn('family')]);
const wishes = idsOf(codesAbout('improve').filter(({ id }) => id !== 'nothing-to-improve'));

/** What cannot be said in the same words. */
const contradictions = [
  { code: 'no-difference', others: gains },
  { code: 'nothing-to-improve', others: gains },
  { code: 'nothing-to-improve', others: wishes },
];

/** One phrase takes two codes where it says two things; more that all rest on it were not read from it. */
const MOST_ON_ONE_PHRASE = 2;

/** Whether somebody can have read the answer and coded it so. A model that was talked into something, or guesses, gives itself away. */
export function isBelievable({ places, dropped }: ReadReply): boolean {
  if (places.length + dropped > codeIds.length / 2) return false;
  return !isAllOnOnePhrase(places) && !isContradictory(places);
}

function isAllOnOnePhrase(places: readonly Place[]): boolean {
  return places.length > MOST_ON_ONE_PHRASE && places.every((place) => isSame(place, places[0]));
}

function isSame(one: Place, other?: Place): boolean {
  return one.start === other?.start && one.end === other.end;
}

function isContradictory(places: readonly Place[]): boolean {
  return contradictions.some(({ code, others }) => {
    const place = places.find((each) => each.code === code);
    return place && places.some((other) => others.has(other.code) && overlap(place, other));
  });
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}
