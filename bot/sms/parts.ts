/** Longest text that GOV.UK Notify takes, in UTF-16 units. */
const LONGEST = 918;

/** What is said in one text or, where it is too long for one, in several: parted between paragraphs, lines or words. */
export function partsOf(words: string): string[] {
  if (words.length <= LONGEST) return [words];
  const end = ['\n\n', '\n', ' '].map((gap) => words.lastIndexOf(gap, LONGEST)).find((at) => at > 0) ?? LONGEST;
  return [words.slice(0, end).trimEnd(), ...partsOf(words.slice(end).trimStart())];
}
