import { findAll } from './find.ts';
import type { Span } from './span.ts';

const plate = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}[ -]?[A-Z]{3}(?![\p{L}\p{N}])/giu;
/** Of 1983 to 2001, and of 1963 to 1983; only in capitals, since "a40 and" is a road. */
const oldPlate = /(?<![\p{L}\p{N}])(?:[A-Z]\d{2,3} ?[A-Z]{3}|[A-Z]{3} ?\d{2,3}[A-Z])(?![\p{L}\p{N}])/gu;
const spacedPlate = /(?<![\p{L}\p{N}])[A-Z]{2} \d{2} [A-Z]{3}(?![\p{L}\p{N}])/gu;
/** "drives a bmw K1 NGZ". */
const ownPlate =
  /(?<=(?<!\p{L})(?:reg|registration|plates?|car|van|drives?|bmw|audi|ford|fiesta|corsa|golf|astra|transit|mercedes|merc|range rover|toyota|nissan|kia|focus|polo|vw|honda|vauxhall|motorbike|moped)(?!\p{L})[^.!?\n]{0,25}(?<![\p{L}\p{N}]))(?=[A-Z0-9 ]{0,8}\d)(?:[A-Z]{1,3} ?\d{1,4}(?: ?[A-Z]{1,3})?|\d{1,4} ?[A-Z]{1,3})(?![\p{L}\p{N}])/gu;
const namedPlate =
  /\b(?:reg|registration|number ?plate|plate|licence plate|car|van|rejestracja|matr[ií]cula|num[aă]r de [iî]nmatriculare)(?: (?:number|no|reg|plate))?(?: is|:| to| es| é| este| hai)? ?(?<is>[A-Z0-9]{1,4} ?[A-Z0-9]{2,4})(?![\p{L}\p{N}])/giu;

/** Number plates of cars; expects digits of other scripts turned plain. */
export function findPlates(text: string): Span[] {
  return [
    ...findAll(text, namedPlate, 'car').filter(({ start, end }) => /\d/.test(text.slice(start, end))),
    ...[plate, oldPlate, spacedPlate, ownPlate].flatMap((pattern) => findAll(text, pattern, 'car')),
  ];
}
