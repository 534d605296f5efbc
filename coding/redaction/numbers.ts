import { findAll, withPlainDigits } from './find.ts';
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

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const otherMonths =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrze[sś]nia|pa[zź]dziernika|listopada|grudnia|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie|janeiro|fevereiro|mar[cç]o|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|enero|febrero|marzo|mayo|junio|julio|septiembre|octubre|noviembre|diciembre|جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর|ਜਨਵਰੀ|ਫਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ|જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઓગસ્ટ|સપ્ટેમ્બર|ઓક્ટોબર|નવેમ્બર|ડિસેમ્બર';
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const date = [
  String.raw`\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:\d{4}|\d{2})`,
  String.raw`\d{4}-\d{2}-\d{2}`,
  `${day}(?: of)? (?:${months})(?!\\p{L})(?:,? (?:19|20)\\d{2}|,? ['’]?\\d{2})?(?!\\d)`,
  `(?:${months}) ${day}(?!\\d)(?:,? (?:19|20)\\d{2})?`,
  String.raw`${day} (?:de )?(?:[\p{L}\p{M}]{3,12})(?:,? (?:de |del )?(?:19|20)\d{2})`,
  `(?:${months}),? (?:19|20)\\d{2}`,
  `${day} (?:de )?(?:${otherMonths})(?!\\p{L})`,
].join('|');
const ordinal =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -]\\w+|thirtieth|thirty[ -]first';
const speltDate = `(?:the )?(?:${ordinal}) (?:of )?(?:${months})(?!\\p{L})(?:,? (?:two thousand|twenty|nineteen)(?:[ -](?:and )?[a-z]{3,9}){0,2})?`;
const birth = [
  'born|birthdays?|bdays?|b.days?|(?:is|was|be) \\d{1,2}(?= on)|turn(?:ed|s|ing) \\d{1,2}|bday|dob|d o b|d\\.o\\.b\\.?|date of birth|b-?day|birth date|birthdate',
  'urodzon[yae]|urodził(?:a|em|am)? się|ur\\.|data urodzenia|născut[ăa]?|nascut[ăa]?|data na[șs]terii',
  'urodziny|data urodzenia|s-a n[aă]scut|nacimiento|cumplea[nñ]os|anivers[aá]rio|nacid[oa]|naci[oó]|fecha de nacimiento|nascid[oa]|nasci|nasceu|data de nascimento',
  'paida(?:ish)?(?: hua| hui| hoya| hoyi)?|janam(?: mitti| tareekh)?|jonmo(?: tarikh)?|jonmodin|janm(?: tarikh| divas)?|wulid|milad|تاريخ ميلاده|تاريخ ميلادها|تاريخ ميلادي|ميلاده|ميلادها|تاريخ الميلاد|مواليد|ولد|ولدت|تاریخ پیدائش|پیدائش|پیدا',
  'জন্ম তারিখ|জন্মদিন|জন্ম|ਜਨਮ ਮਿਤੀ|ਜਨਮ ਦਿਨ|ਜਨਮ|જન્મ તારીખ|જન્મદિવસ|જન્મ',
].join('|');
const afterBirth = String.raw`(?:[ ,(]+(?:is|was|in|on|the|its|it's|back|em|no|a|al|la|el|pe|la|w|dnia|día|dia|to|ma|es|é|este|hai|che|ho|hoise|হলো|ਹੈ|છે|ہے|في|هو|:|-)){0,4}[:= (-]{0,3}`;
const dateOfBirth = new RegExp(
  `(?<!\\p{L})(?:${birth})${afterBirth}(?<is>${date}|${speltDate}|\\d{1,2} \\d{1,2} (?:19|20)?\\d{2}(?!\\d)|\\d{1,2} ?[./-] ?\\d{1,2}(?![\\d./-])|\\d{6}(?!\\d)|\\d{8}(?!\\d))`,
  'giu',
);
/** A whole date in the years when those who answer were born; others tell of appointments. */
/** "12-3-09 is her birthday", "04.09.13 (date of birth)". */
const beforeBirth = new RegExp(
  `(?<![\\p{L}\\d/.-])(?<is>${date})[ ,(-]{1,3}(?:(?:is|was|are|he|she|i|they|his|her|my|their|when|son|daughter|'s)[ ,]{1,2}){0,3}(?:born|birthday|bday|b-day|dob|d\\.o\\.b|date of birth)`,
  'giu',
);
const bareDate = /(?<![\d/.-])\d{1,2}[./-]\d{1,2}[./-](?:19[3-9]\d|20[01]\d)(?![\d/.-])/gu;

const plate = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}[ -]?[A-Z]{3}(?![\p{L}\p{N}])/giu;
/** A day, a month in words and such a year. */
const writtenDate = new RegExp(
  `(?<![\\p{L}\\d])${day}(?: of)? (?:${months})(?!\\p{L}),? (?:19[3-9]\\d|20[01]\\d)(?!\\d)`,
  'giu',
);
/** Two figures for the year. */
const shortDate = /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:[5-9]\d|0\d|1\d)(?![\d/.-])/gu;

/** Of 1983 to 2001, and of 1963 to 1983; only in capitals, since "a40 and" is a road. */
const oldPlate = /(?<![\p{L}\p{N}])(?:[A-Z]\d{2,3} ?[A-Z]{3}|[A-Z]{3} ?\d{2,3}[A-Z])(?![\p{L}\p{N}])/gu;
const spacedPlate = /(?<![\p{L}\p{N}])[A-Z]{2} \d{2} [A-Z]{3}(?![\p{L}\p{N}])/gu;
/** "drives a bmw K1 NGZ". */
const ownPlate =
  /(?<=(?<!\p{L})(?:reg|registration|plates?|car|van|drives?|bmw|audi|ford|fiesta|corsa|golf|astra|transit|mercedes|merc|range rover|toyota|nissan|kia|focus|polo|vw|honda|vauxhall|motorbike|moped)(?!\p{L})[^.!?\n]{0,25}(?<![\p{L}\p{N}]))(?=[A-Z0-9 ]{0,8}\d)(?:[A-Z]{1,3} ?\d{1,4}(?: ?[A-Z]{1,3})?|\d{1,4} ?[A-Z]{1,3})(?![\p{L}\p{N}])/gu;
const namedPlate =
  /\b(?:reg|registration|number ?plate|plate|licence plate|car|van|rejestracja|matr[ií]cula|num[aă]r de [iî]nmatriculare)(?: (?:number|no|reg|plate))?(?: is|:| to| es| é| este| hai)? ?(?<is>[A-Z0-9]{1,4} ?[A-Z0-9]{2,4})(?![\p{L}\p{N}])/giu;

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

/** What is too long for a count and no telephone, and letters mixed with figures. */
const longNumber =
  /(?<![\p{L}\p{N}£$€.,:/-])(?:\d{6,8}|(?=[A-Z0-9]*\d{3})(?=[A-Z0-9]*[A-Z])[A-Z0-9]{7,14})(?![\p{L}\p{N}]|[.,/:-]\d| ?(?:pounds|quid|people|views|likes|followers|steps))/gu;

/** NHS numbers, dates of birth, number plates, case numbers. */
export function findNumbers(text: string): Span[] {
  const plain = withPlainDigits(text);
  return [
    ...findAll(plain, dateOfBirth, 'date-of-birth'),
    ...[beforeBirth, bareDate, writtenDate, shortDate].flatMap((pattern) => findAll(plain, pattern, 'date-of-birth')),
    ...[nhsNumber, speltNhs, grouped].flatMap((pattern) => findAll(plain, pattern, 'nhs-number')),
    ...findAll(plain, tenDigits, 'nhs-number').filter(({ start, end }) => isNhsNumber(plain.slice(start, end))),
    ...findAll(plain, namedPlate, 'car').filter(({ start, end }) => /\d/.test(plain.slice(start, end))),
    ...[plate, oldPlate, spacedPlate, ownPlate].flatMap((pattern) => findAll(plain, pattern, 'car')),
    ...findAll(plain, nationalInsurance, 'case-number'),
    ...findAll(plain, caseNumber, 'case-number').filter(({ start, end }) => isLongEnough(plain.slice(start, end))),
    ...findAll(plain, bareReference, 'case-number'),
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
