import { readFileSync } from 'node:fs';

/** Text the cues can read, in which every character still knows the stretch of the original it came from. */
export interface NormalText {
  text: string;
  /** For each character of `text`: offset of its first character in the original. */
  from: number[];
  /** For each character of `text`: offset just after its last character in the original. */
  to: number[];
}

/** Characters read of one answer. A long answer is about 1,500; the rest of a flood says nothing more. */
export const longestAnswer = 6000;

const spelling = new Map(
  Object.entries(
    JSON.parse(readFileSync(new URL('./english/spelling.json', import.meta.url), 'utf8')) as Record<string, string>,
  ),
);

const quotes: Record<string, string> = { '’': "'", '‘': "'", '`': "'", '´': "'", '“': '"', '”': '"', '—': '–' };
/** Full stops and commas of other scripts. */
const marks: Record<string, string> = { '،': ',', '؛': ';', '؟': '?', '۔': '.', '।': '.', '॥': '.' };

/** Lower case, straight quotes, single spaces, plain spelling: the one place where writing is tidied. */
export function normaliseText(original: string): NormalText {
  return spellPlainly(tidyCharacters(original.slice(0, longestAnswer)));
}

/** The same for other languages: no English spelling, and letters without the marks that people leave out when they type. */
export function foldText(original: string): NormalText {
  const folded = new TextBuilder();
  const { text, from, to } = tidyCharacters(original.slice(0, longestAnswer));
  // One letter can fold into many: the whole stays as long as what is read.
  for (let at = 0; at < text.length && folded.length < longestAnswer; at += 1)
    folded.add(foldLetters(text.charAt(at)), from[at] ?? 0, to[at] ?? 0);
  return folded.done();
}

/** Plain letters: `ż` as `z`, and the Arabic letters that keyboards of one language or another write differently. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640]/g, '')
    .replace(/[łىيةكھہ]/g, (letter) => sameLetters[letter] ?? letter);
}

const sameLetters: Record<string, string> = { ł: 'l', ى: 'ی', ي: 'ی', ة: 'ه', ك: 'ک', ھ: 'ه', ہ: 'ه' };

/** The words of the original that a stretch of the normal text came from. */
export function originalWords(original: string, { from, to }: NormalText, start: number, end: number): string {
  return original.slice(from[start], to[end - 1]);
}

export function sliceText({ text, from, to }: NormalText, start: number, end: number): NormalText {
  return { text: text.slice(start, end), from: from.slice(start, end), to: to.slice(start, end) };
}

function tidyCharacters(original: string): NormalText {
  const tidy = new TextBuilder();
  let at = 0;
  for (const character of original) {
    const next = at + character.length;
    for (const plain of plainCharacter(character)) {
      if (!(plain === ' ' && tidy.endsWithSpace) && !tidy.isDrawnOut(plain)) tidy.add(plain, at, next);
    }
    at = next;
  }
  return tidy.done();
}

function plainCharacter(character: string): string {
  if (character === '\n' || character === '\r') return '\n';
  // Joiners shape letters inside a word of some scripts.
  if (character === '\u200c' || character === '\u200d') return '';
  if (/[\p{C}\p{Z}]/u.test(character)) return ' ';
  return quotes[character] ?? marks[character] ?? character.toLowerCase();
}

function spellPlainly(tidy: NormalText): NormalText {
  const plain = new TextBuilder();
  for (const { 0: word, index } of tidy.text.matchAll(/n\/a|[\p{L}\p{M}\p{N}']+|[^\p{L}\p{M}\p{N}']/gu)) {
    const from = tidy.from[index] ?? 0;
    const to = tidy.to[index + word.length - 1] ?? from;
    const spelt = spelling.get(word);
    if (spelt) plain.add(spelt, from, to);
    else plain.append(sliceText(tidy, index, index + word.length));
  }
  return plain.done();
}

class TextBuilder {
  #text: string[] = [];
  #from: number[] = [];
  #to: number[] = [];

  get length(): number {
    return this.#text.length;
  }

  get endsWithSpace(): boolean {
    return this.#text.at(-1) === ' ';
  }

  /** The third "o" of "sooo": writing for effect that would hide the word. */
  isDrawnOut(character: string): boolean {
    return /[a-z]/.test(character) && this.#text.at(-1) === character && this.#text.at(-2) === character;
  }

  /** Adds text that stands for one stretch of the original. */
  add(text: string, from: number, to: number): void {
    for (let at = 0; at < text.length; at += 1) {
      this.#text.push(text.charAt(at));
      this.#from.push(from);
      this.#to.push(to);
    }
  }

  append({ text, from, to }: NormalText): void {
    for (let at = 0; at < text.length; at += 1) this.add(text.charAt(at), from[at] ?? 0, to[at] ?? 0);
  }

  done(): NormalText {
    return { text: this.#text.join(''), from: this.#from, to: this.#to };
  }
}
