/** Cells as wide as given: words to the left, figures to the right. */
export function row(...cells: [content: string | number, width: number][]): string {
  return cells
    .map(([content, width], at) => {
      const text = typeof content === 'number' ? figure(content) : content;
      return at === 0 ? text.padEnd(width) : text.padStart(width);
    })
    .join('')
    .trimEnd();
}

export function range([low, high]: [number, number]): string {
  return `${figure(low)}-${figure(high)}`;
}

/** Two decimals; a dash where there is nothing to count. */
export function figure(value: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(2);
}
