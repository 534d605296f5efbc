import { findAll } from './find.ts';
import type { Span } from './span.ts';

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
  `\\d{1,2}[-/. ](?:${months})[-/. ](?:19|20)?\\d{2}`,
  `(?:19|20)\\d{2},? (?:in )?(?:${months})(?!\\p{L})`,
].join('|');
const ordinal =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -]\\w+|thirtieth|thirty[ -]first';
const speltDate = `(?:the )?(?:${ordinal}) (?:of )?(?:${months})(?!\\p{L})(?:,? (?:two thousand|twenty|nineteen)(?:[ -](?:and )?[a-z]{3,9}){0,2})?`;
const ordinalDate = `(?:${ordinal}) (?:of )?(?:the )?(?:${ordinal})(?:,? (?:two thousand|twenty|nineteen)(?:[ -](?:and )?[a-z]{3,9}){0,2})?`;
const birth = [
  'born|birthdays?|bdays?|b.days?|(?:is|was|be|hes|shes|(?:s?he|i)[\\u0027’][sm]|im|theyre) \\d{1,2}(?= on)|turn(?:ed|s|ing)? \\d{1,2}|bday|dob|d o b|d\\.o\\.b\\.?|date of birth|b-?day|birth date|birthdate',
  'urodzon[yae]|urodził(?:a|em|am)? się|ur\\.|data urodzenia|născut[ăa]?|nascut[ăa]?|data na[șs]terii',
  'urodziny|data urodzenia|s-a n[aă]scut|nacimiento|cumplea[nñ]os|anivers[aá]rio|nacid[oa]|naci[oó]|fecha de nacimiento|nascid[oa]|nasci|nasceu|data de nascimento',
  'paida(?:ish)?(?: hua| hui| hoya| hoyi)?|janam(?: mitti| tareekh)?|jonmo(?: tarikh)?|jonmodin|janm(?: tarikh| divas)?|wulid|milad|تاريخ ميلاده|تاريخ ميلادها|تاريخ ميلادي|ميلاده|ميلادها|تاريخ الميلاد|مواليد|ولد|ولدت|تاریخ پیدائش|پیدائش|پیدا',
  'জন্ম তারিখ|জন্মদিন|জন্ম|ਜਨਮ ਮਿਤੀ|ਜਨਮ ਦਿਨ|ਜਨਮ|જન્મ તારીખ|જન્મદિવસ|જન્મ',
].join('|');
const number =
  'zero|oh|o|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|thousand|hundred|and';
/** A few words between, none of which tells of another date. */
const between = String.raw`(?:[ ,(:=-]{1,3}(?!(?:meeting|review|appointment|since|until|moved|started|came|waited|waiting|saw|court|assessed|referred|diagnosed)(?!\p{L}))[\p{L}\p{M}'’]{1,10}){0,5}?[ ,(:=-]{1,3}`;
const dateOfBirth = new RegExp(
  `(?<!\\p{L})(?:${birth})${between}(?<is>${[
    date,
    speltDate,
    ordinalDate,
    `(?:${months}) (?:the )?(?:${ordinal})`,
    // "seven eleven oh nine"
    `(?:(?:${number})[ -]){2,6}(?:${number})(?!\\p{L})`,
    '\\d{1,2} \\d{1,2} (?:19|20)?\\d{2}(?!\\d)',
    '\\d{1,2} ?[./-] ?\\d{1,2}(?![\\d./-])',
    '\\d{6}(?!\\d)|\\d{8}(?!\\d)',
    '\\d{1,2}(?:st|nd|rd|th)(?!\\p{L})',
    '(?:19[5-9]\\d|20[0-2]\\d)(?!\\d)',
  ].join('|')})`,
  'giu',
);
/** "12-3-09 is her birthday", "04.09.13 (date of birth)". */
const beforeBirth = new RegExp(
  `(?<![\\p{L}\\d/.-])(?<is>${date})[ ,(-]{1,3}(?:(?:is|was|are|he|she|i|they|his|her|my|their|when|son|daughter|'s)[ ,]{1,2}){0,3}(?:born|birthday|bday|b-day|dob|d\\.o\\.b|date of birth)`,
  'giu',
);
/** A whole date in the years when those who answer were born; others tell of appointments. */
const bareDate = /(?<![\d/.-])\d{1,2}[./-]\d{1,2}[./-](?:19[3-9]\d|20[01]\d)(?![\d/.-])/gu;

/** A day, a month in words and such a year. */
const writtenDate = new RegExp(
  `(?<![\\p{L}\\d])${day}(?: of)? (?:${months})(?!\\p{L}),? (?:19[3-9]\\d|20[01]\\d)(?!\\d)`,
  'giu',
);
/** Two figures for the year. */
const shortDate = /(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:[5-9]\d|0\d|1\d)(?![\d/.-])/gu;

/** Dates of birth; expects digits of other scripts turned plain. */
export function findDates(text: string): Span[] {
  return [dateOfBirth, beforeBirth, bareDate, writtenDate, shortDate].flatMap((pattern) =>
    findAll(text, pattern, 'date-of-birth'),
  );
}
