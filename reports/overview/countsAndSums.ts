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

  /** Its place, of a count that is the sum of those at `parts`. */
  addSum(parts: number[]): number {
    const total = this.add(this.sumAt(parts));
    this.adds(total, parts);
    return total;
  }

  isSum(total: number, parts: readonly number[]): boolean {
    return this.sumAt(parts) === this.counts[total]!.people;
  }

  /** Parts that could overlap or be more, and are not, are taken as adding up: a reader may guess so. */
  adds(total: number, parts: number[], { overlapping = false, partial = false } = {}): void {
    if (parts.length === 0) return;
    const isSum = this.isSum(total, parts);
    this.sums.push({ total, parts, overlapping: overlapping && !isSum, partial: partial && !isSum });
  }

  /** People. */
  sumAt(places: readonly number[]): number {
    return places.reduce((all, place) => all + this.counts[place]!.people, 0);
  }
}
