/** A text in parts of at most `most` UTF-16 units: between paragraphs, else lines, else words, else anywhere but in a letter. */
export function inParts(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const at = cutBefore(text, most);
  return [text.slice(0, at).trim(), ...inParts(text.slice(at).trim(), most)].filter((part) => part !== '');
}

function cutBefore(text: string, most: number): number {
  const start = text.slice(0, most + 1);
  const found = ['\n\n', '\n', ' '].map((gap) => start.lastIndexOf(gap)).find((at) => at > 0);
  if (found !== undefined) return found;
  const isInLetter = /[\ud800-\udbff]/u.test(text[most - 1]!);
  return isInLetter ? most - 1 : most;
}
