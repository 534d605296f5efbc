import { findAll } from './find.ts';
import type { Span } from './span.ts';

/** Nine to fifteen digits however they are spaced. */
const phone = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[ ()./_*–‑-]{0,3}\d){8,14}(?!\p{N})/gu;
/** Figure by figure with commas between the groups. */
const spaced = /(?<![\p{L}\p{N}.,£])0(?:[ ,.-]{1,2}\d{1,3}){5,11}(?!\p{N})/gu;
/** The same where the letter "o" stands for the digit, or letters and digits are mixed. */
const lettered =
  /(?<![\p{L}\p{N}])[o0](?:[ ,-]{0,2}(?:[o\d]|zero|oh|double|treble|triple|hundred|one|two|three|four|five|six|seven|eight|nine)){8,11}(?![\p{L}\p{N}])/giu;
/** Joined by commas or words: "07700, 900, 123", "07700 then 900123". */
const joined = /(?<!\p{N})0\d{2,5}(?:(?:,| then| and| \.\.+|…) ?\d{2,6}){1,4}(?!\p{N})/giu;
/** Fewer digits, where the text says that they are a number to ring. */
const namedPhone =
  /\b(?:phone|tel|telephone|mob|mobile|number|num|no|ring|call|text|txt|whatsapp|whats app|landline|cell|nr|telefon|telefono|teléfono|móvil|telemóvel|telefone|celular|numero|número|numer|numărul|numarul|nr tel|komórka|komorka|mobil)(?: (?:me|us|him|her|mum|dad|nan|on|is|no|number|at|it's|its|numero|to|es|é|e|este|mea|meu|hai|che|back)){0,3}[:.]? ?(?<is>\d(?:[ -]?\d){5,8})(?!\p{N})/giu;

/** Zero to nine in the ten languages, also as they are typed in Latin letters, and what says that one comes twice. */
const digitWords = [
  'zero|oh|o|nought|naught|nil|one|two|three|four|five|six|seven|eight|nine|double|triple|treble|dubble|dbl|hundred',
  'jeden|dwa|trzy|cztery|pi[eę][cć]|sze[sś][cć]|siedem|osiem|dziewi[eę][cć]',
  'unu|doi|dou[aă]|trei|patru|cinci|[sșş]ase|[sșş]apte|opt|nou[aă]',
  'um|uma|dois|duas|tr[eê]s|quatro|cinco|seis|meia|sete|oito|nove',
  'cero|uno|dos|tres|cuatro|siete|ocho|nueve',
  'صفر|ایک|دو|تین|چار|پانچ|چھ|چھے|سات|آٹھ|نو|ڈبل|واحد|اثنين|اثنان|ثلاثة|ثلاث|أربعة|اربعة|أربع|خمسة|خمس|ستة|ست|سبعة|سبع|ثمانية|ثمان|تسعة|تسع',
  'sifr|sifar|ek|do|teen|tin|char|chaar|panch|paanch|chhe|che|saat|sat|aath|ath|nau|no|wahad|itnein|tneen|tlata|arba3a|khamsa|setta|sab3a|tmanya|tes3a',
  'শূন্য|শুন্য|জিরো|এক|দুই|তিন|চার|পাঁচ|ছয়|ছয়|সাত|আট|নয়|নয়|ডাবল|shunno|dui|chhoy|choy|shat|noy',
  'ਸਿਫ਼ਰ|ਸਿਫਰ|ਜ਼ੀਰੋ|ਜੀਰੋ|ਇੱਕ|ਇਕ|ਦੋ|ਤਿੰਨ|ਚਾਰ|ਪੰਜ|ਛੇ|ਸੱਤ|ਅੱਠ|ਨੌਂ|ਨੌ|ਡਬਲ|ikk|tinn|panj|chhe|satt|atth|naun',
  'શૂન્ય|ઝીરો|એક|બે|ત્રણ|ચાર|પાંચ|છ|સાત|આઠ|નવ|ડબલ|shunya|be|tran|chha|aath|nav',
].join('|');
/** "oh seven seven double oh nine": at least seven in a row. */
const spelt = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:(?:${digitWords}|\d{1,5})[ ,.–-]{1,3}){6,14}(?:${digitWords}|\d{1,5})(?![\p{L}\p{M}])`,
  'giu',
);

/** "My number is zero seven seven double zero nine": fewer, where the text says what they are. */
const namedSpelt = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:number|numer|num[aă]rul|n[uú]mero|phone|mobile|telefon|telefone|tel[eé]fono|نمبر|فون|رقمي|رقم|نمبر|নাম্বার|নম্বর|ਨੰਬਰ|નંબર)(?: \p{L}{1,5}){0,2} )(?:(?:${digitWords})[ ,.–-]{1,3}){4,14}(?:${digitWords})(?![\p{L}\p{M}])`,
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

function isLong(number: string): boolean {
  return (
    number
      .replace(/zero|oh|double|treble|triple|hundred|one|two|three|four|five|six|seven|eight|nine/giu, '0')
      .replace(/[^\do]/giu, '').length >= 9 && /\d{2}|^[0o] ?(?:[1-37]|double|seven|one|two|three)/i.test(number)
  );
}

/** Telephone numbers, as digits and spelt; expects digits of other scripts turned plain. */
export function findPhones(text: string): Span[] {
  const spans = [
    ...findAll(text, phone, 'phone'),
    ...[lettered, joined, spaced]
      .flatMap((pattern) => findAll(text, pattern, 'phone'))
      .filter(({ start, end }) => isLong(text.slice(start, end))),
    ...findAll(text, namedPhone, 'phone'),
    ...findAll(text, namedSpelt, 'phone'),
    ...findAll(text, spelt, 'phone').filter(({ start, end }) => isSpeltNumber(text.slice(start, end))),
  ];
  return spans.filter(({ start, end }) => !publicNumbers.has(text.slice(start, end).replace(/\D/g, '')));
}

/** Numbers counted up ("one two three four five six seven") are no telephone; nor are figures with few words among them. */
function isSpeltNumber(text: string): boolean {
  const parts = text.split(/[ ,.–-]+/);
  const words = parts.filter((part) => /[\p{L}]/u.test(part)).length;
  return !/^(?:zero,? )?one,? two,? three,? four/i.test(text) && 2 * words >= parts.length;
}
