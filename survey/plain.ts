/** Marks that people leave out or phones put in: Latin accents, Urdu vowel signs, emoji frames, invisible joiners. */
const MARKS = /\p{Mn}|\p{Me}|[\u200b-\u200f'’ʼ`]/gu;

/** Letters that are typed for one another: Polish without its own keys, Urdu on an Arabic keyboard. */
const SAME_LETTER = new Map([
  ['ł', 'l'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ه', 'ہ'],
  ['ة', 'ہ'],
]);
const LETTERS = new RegExp([...SAME_LETTER.keys()].join('|'), 'gu');
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

/** Lower case, plain letters, digits 0 to 9, single spaces, no punctuation: the form in which words are compared. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(LETTERS, (letter) => SAME_LETTER.get(letter)!)
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const known = new Map<string, string[]>();

/** The words of a name from our own lists in plain form, worked out once: never for what people say. */
export function plainName(name: string): string[] {
  const tokens = known.get(name) ?? plain(name).split(' ');
  known.set(name, tokens);
  return tokens;
}

/** Whether the whole of what somebody said is one of our own `names`. */
export function isOneOf(text: string, names: readonly string[]): boolean {
  const said = plain(text);
  return said !== '' && names.some((name) => plainName(name).join(' ') === said);
}

/** Whether one word in plain form is among our own `words`. */
export function isIn(token: string | undefined, words: readonly string[]): boolean {
  return words.some((word) => plainName(word)[0] === token);
}
