/** Letters on a line of a chart on the narrowest screen. */
const WIDTH = 38;

/** A label as lines short enough for a chart; a longer word stands alone. */
export function linesOf(label: string): string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
