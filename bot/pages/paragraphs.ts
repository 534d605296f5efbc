/** A stretch of a line; `number` marks digits that must read left to right in every language, such as 0800 1111. */
export interface Part {
  text: string;
  number: boolean;
}

/** Plain text as paragraphs of lines of parts. */
export function paragraphs(text: string): Part[][][] {
  return text
    .trim()
    .split(/\n{2,}/u)
    .map((paragraph) => paragraph.split('\n').map(partsOf));
}

function partsOf(line: string): Part[] {
  return line
    .split(/(?<![\p{L}\d-])(\+?\d[\d ]*\d)/u)
    .map((text, index) => ({ text, number: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
