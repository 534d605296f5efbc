const entities: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Words as they stand in SVG, between tags or double quotes. */
export function escaped(words: string): string {
  return words.replace(/[<>&"]/gu, (letter) => entities[letter]!);
}
