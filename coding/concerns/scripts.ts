/** Languages that are also written in other letters than Latin ones. */
const scripts: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
  gu: /\p{Script=Gujarati}/u,
  pa: /\p{Script=Gurmukhi}|\p{Script=Arabic}/u,
};

export function hasLatinLetters(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

/** Whether a text has letters that a language is written in; every language is also typed in Latin ones. */
export function canBeWritten(language: string, text: string): boolean {
  return hasLatinLetters(text) || (scripts[language]?.test(text) ?? false);
}
