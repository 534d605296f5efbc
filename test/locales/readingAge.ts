import { daleChall } from 'dale-chall';

/** Words that four in five nine-year-olds in the study behind the list knew (new Dale-Chall list, 1995). */
const known = new Set(daleChall);

/** Sentences as a reader sees them: a line ends one too. Placeholders count as one word. */
export function sentencesIn(text: string): string[] {
  return text
    .replace(/\{\{\w+\}\}/gu, 'x')
    .split(/(?<=[.?!:])\s+|\n/u)
    .filter((sentence) => sentence.trim() !== '');
}

/** Lower-case words of a text, placeholders and numbers left out. */
export function wordsIn(text: string): string[] {
  return (
    text
      .replace(/\{\{\w+\}\}/gu, ' ')
      .toLowerCase()
      .match(/[a-z]+(?:['-][a-z]+)*/gu) ?? []
  );
}

/** Words in neither the list, with or without a common ending, nor in `allowed`. */
export function hardWordsIn(text: string, allowed: ReadonlySet<string>): string[] {
  return wordsIn(text).filter((word) => !baseForms(word).some((base) => known.has(base) || allowed.has(base)));
}

const endings: [ending: RegExp, replacements: string[]][] = [
  [/'s$|'$/u, ['']],
  [/ies$|ied$|ier$|iest$|ily$/u, ['y']],
  [/s$|es$/u, ['']],
  [/es$|ed$|ing$|er$|est$/u, ['', 'e']],
  [/ly$/u, ['', 'le']],
];

/** The word itself and what may be left of it without its ending: "stopped" -> "stopped", "stopp", "stoppe", "stop". */
function baseForms(word: string): string[] {
  const shorter = endings.flatMap(([ending, replacements]) =>
    ending.test(word) ? replacements.map((letters) => word.replace(ending, letters)) : [],
  );
  const undoubled = shorter.map((base) => base.replace(/([b-df-hj-np-tv-z])\1$/u, '$1'));
  return [word, ...shorter, ...undoubled];
}
