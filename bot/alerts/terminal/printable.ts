/** Words as they came, without what would steer the terminal, each line moved in. */
export function printable(words: string): string {
  return words
    .replaceAll(/[^\P{C}\n\u200c\u200d]/gu, '')
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}
