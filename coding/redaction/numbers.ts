import { findDates } from './dates.ts';
import { findAll, withPlainDigits } from './find.ts';
import { findPlates } from './plates.ts';
import type { Span } from './span.ts';

const nhs = String.raw`(?<!\p{L})(?:n\.?h\.?s\.?|این ایچ ایس|ان اتش اس|এনএইচএস|ਐਨਐਚਐਸ|ਐੱਨਐੱਚਐੱਸ|એનએચએસ)`;
/** After "NHS number is", with a few words between. */
const nhsNumber = new RegExp(
  String.raw`${nhs}(?:[ :#.,'’()=-]{1,3}[\p{L}\p{M}'’]{1,12}){0,6}[ :#.,()=-]{0,4}(?<is>\d(?:[ ./–-]{0,3}\d){8,9})(?!\d)`,
  'giu',
);
const digitWord = '(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double \\w+|\\d)';
const speltNhs = new RegExp(
  String.raw`${nhs}(?: [\p{L}']{1,8}){0,4}:? (?<is>${digitWord}(?:[ ,-]{1,2}${digitWord}){6,10})(?![\p{L}\p{N}])`,
  'giu',
);
/** Ten digits grouped as on the letters: telephone numbers begin with 0 or +. */
const grouped = /(?<![\d+]|\d[ -])[1-9]\d{2}([ .-])\d{3}\1\d{4}(?![ -]?\d)/gu;
const tenDigits = /(?<![\d+])[4-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?!\d)/gu;

const caseWords =
  'case|ref|reference|file|urn|upn|unique pupil number|ehcp|lac|mosaic|liquid ?logic|crime|incident|account|client|pupil|student|hospital|passport|visa|brp|home office|nass|nino|ni|national insurance|id|log|claim|order|mosaic id|lcs|policy|council tax|tenancy|rent|housing|court|payroll|uc|pip|dla|numer sprawy|nr sprawy|sprawa|pesel|num[aă]rul dosarului|dosarul?|dosar|cnp|n[uú]mero de caso|caso|expediente|processo|n[uú]mero do processo|refer[eê]ncia|nif|کیس|کیس نمبر|حوالہ|رقم القضية|رقم الملف|القضية|الملف|কেস|কেস নম্বর|কেস নাম্বার|ਕੇਸ|ਕੇਸ ਨੰਬਰ|કેસ|કેસ નંબર';
const caseNumber = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${caseWords})(?: (?:ref|reference|no|num|number|nr|id|file|case|نمبر|নম্বর|নাম্বার|ਨੰਬਰ|નંબર)){0,2}(?: (?:is|was|to|es|é|este|hai|che|for|us|ہے|হলো|ਹੈ|છે|هو)|:|\.|#| -|,| \(){0,3} ?(?<is>(?=[A-Z/-]{0,8}\d)[A-Z0-9]{1,8}(?:[/-][A-Z0-9]{1,8}){0,4}\d{0,12})(?![\p{L}\p{N}])`,
  'giu',
);
const nationalInsurance = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu;
/** "CAS-20394", "EHC/2021/22". */
const bareReference =
  /(?<![\p{L}\p{N}])[A-Z]{2,6}[-/]?\d{5,12}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[A-Z]{2,6}[-/]\d{2,8}(?:[-/]\d{1,8})+(?!\p{N})/gu;

/** "Incident 492 of 3rd may", "crime number is fourteen slash 2234". */
const shortReference =
  /(?<=(?<!\p{L})(?:incident|log|crime|job) (?:(?:number|no\.?|ref) )?)\d{2,5}(?= of(?!\p{L}))|(?<=(?<!\p{L})(?:ref|reference|number|no) (?:number )?(?:is )?)(?:\p{L}{2,9}|\d{1,6})(?: (?:slash|dash|stroke) (?:\p{L}{2,9}|\d{1,6})){1,3}(?![\p{L}\p{N}])/giu;

/** What is too long for a count and no telephone, and letters mixed with figures. */
const longNumber =
  /(?<![\p{L}\p{N}£$€.,:/-])(?:\d{6,8}|(?=[A-Z0-9]*\d{3})(?=[A-Z0-9]*[A-Z])[A-Z0-9]{7,14})(?![\p{L}\p{N}]|[.,/:-]\d| ?(?:pounds|quid|people|views|likes|followers|steps))/gu;

/** NHS numbers, dates of birth, number plates, case numbers. */
export function findNumbers(text: string): Span[] {
  const plain = withPlainDigits(text);
  return [
    ...findDates(plain),
    ...[nhsNumber, speltNhs, grouped].flatMap((pattern) => findAll(plain, pattern, 'nhs-number')),
    ...findAll(plain, tenDigits, 'nhs-number').filter(({ start, end }) => isNhsNumber(plain.slice(start, end))),
    ...findPlates(plain),
    ...findAll(plain, nationalInsurance, 'case-number'),
    ...findAll(plain, caseNumber, 'case-number').filter(({ start, end }) => isLongEnough(plain.slice(start, end))),
    ...[bareReference, shortReference].flatMap((pattern) => findAll(plain, pattern, 'case-number')),
  ];
}

/** Numbers too long for a count: case numbers where they are nothing else. */
export function findLongNumbers(text: string): Span[] {
  return findAll(withPlainDigits(text), longNumber, 'case-number');
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
