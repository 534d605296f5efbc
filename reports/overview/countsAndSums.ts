import type { ExactCount } from '../suppress.ts';
import type { Sum } from '../suppression/bounds.ts';

/** Counts that are hidden and shown together, and what a reader knows of how they add up. */
export class CountsAndSums {
  readonly counts: ExactCount[] = [];
  readonly sums: Sum[] = [];

  /** Its place. */
  add(people: number, more: Omit<ExactCount, 'people'> = {}): number {
    return this.counts.push({ people, ...more }) - 1;
  }

  /** Parts that could overlap, and do not, are taken as adding up: a reader may guess so. */
  adds(total: number, parts: number[], { overlapping = false, partial = false } = {}): void {
    if (parts.length === 0) return;
    const people = (place: number) => this.counts[place]!.people;
    const isSplit = parts.reduce((all, part) => all + people(part), 0) === people(total);
    this.sums.push({ total, parts, overlapping: overlapping && !isSplit, partial });
  }
}
