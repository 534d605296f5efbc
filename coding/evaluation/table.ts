import type { Interval } from './interval.ts';

/** A number is shown as a figure. */
export type Cell = [content: string | number, width: number];

/** Cells as wide as given: words to the left, figures to the right. */
export function row(...cells: Cell[]): string {
  return cells
    .map(([content, width], at) => {
      const text = typeof content === 'number' ? figure(content) : content;
      return at === 0 ? text.padEnd(width) : text.padStart(width);
    })
    .join('')
    .trimEnd();
}

export function range(interval: Interval): string {
  return interval ? `${figure(interval[0])}-${figure(interval[1])}` : 'too few';
}

/** Two decimals; a dash where there is nothing to count. */
export function figure(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2);
}

/** What a table says, for a reader who is no statistician; lines of up to 110 characters. */
export function inWords(sentences: string): string {
  return `In words: ${sentences}`.replace(/(.{1,110})(?: |$)/gu, '$1\n').trimEnd();
}
