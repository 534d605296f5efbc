import { sentencesOf } from './words.ts';
import type { Features } from '../features.ts';
import type { FoundConcept, FoundSign, Signs } from './findSigns.ts';

/** Who wrote the message. */
export type Respondent = 'parent' | 'child';

/** Words between two concepts that still belong together. */
const window = 6;
/** How much each group of features can weigh, whatever the length of the text. */
const shares = { concepts: 1.5, pairs: 1, words: 2, context: 0.5 };
/** Short texts are not made louder than this many features would be. */
const fewest = 8;

/** All that the model knows of a message: the signs found, what it is about, its words. */
export function concernFeatures(text: string, signs: Signs, respondent: Respondent): Features {
  return new Map([
    ...signFeatures(signs),
    ...conceptFeatures(signs.concepts),
    ...wordFeatures(text),
    [`from ${respondent}`, shares.context] as const,
    ['length', Math.min(text.length, 400) / 400] as const,
  ]);
}

/** Signs by kind, and whether they are denied or over; a message that says that the harm ended says so apart. */
export function signFeatures({ signs, isNow, isResolved, goesOn, isPast }: Signs): Features {
  const features: Features = new Map();
  for (const sign of signs) {
    features.set(`sign ${strengthOf(sign)} ${stateOf(sign)}`, 1);
    features.set(`sign ${sign.kind} ${strengthOf(sign)} ${stateOf(sign)}`, 1);
  }
  features.set('signs together', strongestKind(signs) / 2);
  for (const [name, holds] of Object.entries({ isNow, isResolved, goesOn, isPast })) if (holds) features.set(name, 1);
  return features;
}

function strengthOf({ strength }: FoundSign): string {
  return strength === 'hints' ? 'hint' : 'sure';
}

function stateOf({ isDenied, isOver }: FoundSign): string {
  if (isDenied) return 'denied';
  return isOver ? 'over' : 'live';
}

/** Signs of one kind add up to more than signs of several. */
function strongestKind(signs: readonly FoundSign[]): number {
  const sums = new Map<string, number>();
  for (const { kind, strength, isDenied, isOver } of signs) {
    if (!isDenied && !isOver) sums.set(kind, (sums.get(kind) ?? 0) + (strength === 'hints' ? 0.4 : 1));
  }
  return Math.min(3, Math.max(0, ...sums.values()));
}

/** What the message is about, and which two things stand near each other, in either order: languages differ in that. */
function conceptFeatures(concepts: readonly FoundConcept[]): Features {
  const single = new Set(concepts.map(({ concept }) => `about ${concept}`));
  const bySentence = Map.groupBy(concepts, ({ sentence }) => sentence);
  const pairs = new Set([...bySentence.values()].flatMap(pairsIn));
  return new Map([...weighted(single, shares.concepts, 1), ...weighted(pairs, shares.pairs, 1)]);
}

function pairsIn(concepts: readonly FoundConcept[]): string[] {
  const inOrder = concepts.toSorted((a, b) => a.start - b.start);
  return inOrder.flatMap((one, at) => {
    const near: string[] = [];
    for (const other of inOrder.slice(at + 1)) {
      if (other.start - one.end >= window) break;
      if (other.start >= one.end) near.push(`near ${[one.concept, other.concept].sort().join(' ')}`);
    }
    return near;
  });
}

function wordFeatures(text: string): Features {
  const words = sentencesOf(text, 'english').flatMap((sentence) =>
    sentence.flatMap(({ plain }, at) => [`word ${plain}`, `words ${sentence[at - 1]?.plain ?? '_'} ${plain}`]),
  );
  return weighted(new Set(words), shares.words, fewest);
}

function weighted(names: ReadonlySet<string>, share: number, least: number): Features {
  const weight = share / Math.sqrt(Math.max(names.size, least));
  return new Map([...names].map((name) => [name, weight]));
}
