import { findAll } from './find.ts';
import type { Span } from './span.ts';

/** Nine to fifteen digits however they are spaced. */
const phone = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[ ()./-]{0,3}\d){8,14}(?!\p{N})/gu;
/** Fewer digits, where the text says that they are a number to ring. */
const namedPhone =
  /\b(?:phone|tel|telephone|mob|mobile|number|ring|call|text|whatsapp|nr|telefon|telefono|numer|nr tel)(?: (?:me|us|him|her|on|is|no|number|at|it's|its|numero)){0,3}[:.]? ?(?<is>\d(?:[ -]?\d){5,8})(?!\p{N})/giu;

const digitWords = 'zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble';
/** "oh seven seven double oh nine": at least seven in a row. */
const spelt = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${digitWords}|\d{1,4})[ ,.-]{1,2}){6,14}(?:${digitWords}|\d{1,4})(?!\p{L})`,
  'giu',
);

/** Helplines and services that anybody may name (checked 2026-11), digits only. */
const publicNumbers = new Set(
  [
    '08001111 08088005000 116123 85258 999 111 101 112 119 18000 08001111',
    '08002000247 08088010800 08000684141 08088010331 08088020925 08088021234 08088004444 08006226655',
    '03001233393 08088088000 03001236600 08001114000 08088010711 08088024040 03301027777',
  ].flatMap((line) => line.split(' ')),
);

/** Telephone numbers, as digits and spelt; expects digits of other scripts turned plain. */
export function findPhones(text: string): Span[] {
  const spans = [
    ...findAll(text, phone, 'phone'),
    ...findAll(text, namedPhone, 'phone'),
    ...findAll(text, spelt, 'phone').filter(({ start, end }) => isSpeltNumber(text.slice(start, end))),
  ];
  return spans.filter(({ start, end }) => !publicNumbers.has(text.slice(start, end).replace(/\D/g, '')));
}

/** Numbers counted up ("one two three four five six seven") are no telephone. */
function isSpeltNumber(text: string): boolean {
  return !/one,? two,? three,? four/i.test(text) && !/\d[ ,]+\d[ ,]+\d.* and /.test(text) && /[a-z]/i.test(text);
}
