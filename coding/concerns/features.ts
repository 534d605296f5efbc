import { hashOf, letterCounts, wordCounts, type Counts } from './ngrams.ts';
import type { FoundConcept } from './findSigns.ts';

/** Who wrote the message. */
export type Respondent = 'parent' | 'child';

/** What a model knows of a message: features by group, each group with its own weight. */
export interface FeatureGroup {
  counts: Counts;
  /** Length of the group's part of the vector, whatever the length of the text. */
  weight: number;
  /** Features of fewer training messages are left out. */
  atLeast: number;
}

/** Words between two concepts that still belong together. */
const window = 6;

/** All that the model knows of a message: its words, its letters, what it is about, who wrote it. */
export function featureGroups(
  sentences: readonly string[][],
  concepts: readonly FoundConcept[],
  respondent: Respondent,
): FeatureGroup[] {
  return [
    { counts: wordCounts(sentences), weight: 1, atLeast: 2 },
    { counts: letterCounts(sentences), weight: 1, atLeast: 3 },
    { counts: named(concepts.map(({ concept }) => `about ${concept}`)), weight: 0.4, atLeast: 2 },
    { counts: named(pairsNear(concepts)), weight: 0.3, atLeast: 2 },
    { counts: named([`from ${respondent}`]), weight: 0.3, atLeast: 2 },
  ];
}

function named(names: readonly string[]): Counts {
  return new Map([...new Set(names)].map((name) => [hashOf(`\n${name}`), 1]));
}

/** Which two things stand near each other, in either order: languages differ in that. */
function pairsNear(concepts: readonly FoundConcept[]): string[] {
  return [...Map.groupBy(concepts, ({ sentence }) => sentence).values()].flatMap(pairsIn);
}

function pairsIn(concepts: readonly FoundConcept[]): string[] {
  const inOrder = concepts.toSorted((a, b) => a.start - b.start);
  const pairs = new Set<string>();
  inOrder.forEach((one, at) => {
    for (let next = at + 1; next < inOrder.length && inOrder[next]!.start - one.end < window; next += 1) {
      const other = inOrder[next]!;
      if (other.start < one.end) continue;
      const [first, second] = one.concept < other.concept ? [one, other] : [other, one];
      pairs.add(`near ${first.concept} ${second.concept}`);
    }
  });
  return [...pairs];
}
