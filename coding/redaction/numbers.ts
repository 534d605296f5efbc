import { findAll, withPlainDigits } from './find.ts';
import type { Span } from './span.ts';

const nhsNumber = /\bnhs ?(?:no|num|number|nr|#)?\.? ?(?:is |: ?)?(?<is>\d{3}[ -]?\d{3}[ -]?\d{4})(?!\d)/giu;
const tenDigits = /(?<!\d)[4-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?!\d)/gu;

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const date = [
  String.raw`\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d{4}|\d{2})`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  `${day}(?: of)? (?:${months})(?:,? (?:19|20)\\d{2}| \\d{2})?`,
  `(?:${months}) ${day}(?:,? (?:19|20)\\d{2})?`,
  String.raw`${day} (?:de )?\p{L}{3,12} (?:de )?(?:19|20)\d{2}`,
].join('|');
const birth = [
  'born|birthday|dob|d\\.o\\.b\\.?|date of birth|b-?day|birth date|birthdate',
  'urodzon[yae]|urodził(?:a|em|am)? się|ur\\.|data urodzenia|născut[ăa]?|nascut[ăa]?|data na[șs]terii',
  'nacid[oa]|naci[oó]|fecha de nacimiento|nascid[oa]|nasci|nasceu|data de nascimento',
  'paida(?:ish)?|janam|jonmo|janm|تاريخ الميلاد|مواليد|ولد|ولدت|تاریخ پیدائش|پیدائش|پیدا',
  'জন্ম তারিখ|জন্মদিন|জন্ম|ਜਨਮ ਮਿਤੀ|ਜਨਮ ਦਿਨ|ਜਨਮ|જન્મ તારીખ|જન્મદિવસ|જન્મ',
].join('|');
const afterBirth = String.raw`(?: (?:is|was|on|the|its|it's|em|el|pe|w|dnia|dia|hai|ہے|:))*:? ?`;
const dateOfBirth = new RegExp(`(?<!\\p{L})(?:${birth})${afterBirth}(?<is>${date})`, 'giu');
/** A whole date in the years when those who answer were born; others tell of appointments. */
const bareDate = /(?<![\d/.-])\d{1,2}[./-]\d{1,2}[./-](?:19[3-9]\d|20[01]\d)(?![\d/.-])/gu;

const plate = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\p{N}])/giu;
const namedPlate =
  /\b(?:reg|registration|number ?plate|plate|licence plate)(?: (?:number|no))?(?: is|:)? ?(?<is>[A-Z0-9]{1,4} ?[A-Z0-9]{2,4})(?![\p{L}\p{N}])/giu;

const caseWords =
  'case|ref|reference|file|urn|upn|unique pupil number|ehcp|lac|mosaic|liquid ?logic|crime|incident|account|client|pupil|hospital|passport|ni|national insurance|id';
const caseNumber = new RegExp(
  String.raw`\b(?:${caseWords})(?: (?:ref|reference|no|num|number|id)){0,2}(?: (?:is|was)|:|\.|#| -){0,3} ?(?<is>(?=[A-Z/-]{0,8}\d)[A-Z0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){0,4}\d{0,12})(?![\p{L}\p{N}])`,
  'giu',
);
const nationalInsurance = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu;
/** "CAS-20394", "EHC/2021/22". */
const bareReference =
  /(?<![\p{L}\p{N}])[A-Z]{2,6}[-/]?\d{5,12}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[A-Z]{2,6}[-/]\d{2,8}(?:[-/]\d{1,8})+(?!\p{N})/gu;

/** NHS numbers, dates of birth, number plates, case numbers. */
export function findNumbers(text: string): Span[] {
  const plain = withPlainDigits(text);
  return [
    ...findAll(plain, dateOfBirth, 'date-of-birth'),
    ...findAll(plain, bareDate, 'date-of-birth'),
    ...findAll(plain, nhsNumber, 'nhs-number'),
    ...findAll(plain, tenDigits, 'nhs-number').filter(({ start, end }) => isNhsNumber(plain.slice(start, end))),
    ...findAll(plain, namedPlate, 'car').filter(({ start, end }) => /\d/.test(plain.slice(start, end))),
    ...findAll(plain, plate, 'car'),
    ...findAll(plain, nationalInsurance, 'case-number'),
    ...findAll(plain, caseNumber, 'case-number').filter(({ start, end }) => isLongEnough(plain.slice(start, end))),
    ...findAll(plain, bareReference, 'case-number'),
  ];
}

/** "LAC 2", "file 3" and "reference in 2021" are none. */
function isLongEnough(reference: string): boolean {
  const digits = reference.replace(/\D/g, '');
  return digits.length >= 4 && !/^(?:19|20)\d{2}$/.test(reference);
}

/** The tenth digit checks the others, modulo 11 (NHS Data Dictionary, "NHS number"). */
function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}
