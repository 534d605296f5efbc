import { findAll } from './find.ts';
import type { Span } from './span.ts';

/** The areas of two letters in England and Wales and beside them. */
const areas =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DE|DH|DL|DN|DT|DY|EC|EN|EX|FY|GL|GU|HA|HD|HG|HP|HR|HU|HX|IG|IP|KT|LA|LE|LL|LN|LS|LU|ME|MK|NE|NG|NN|NP|NR|NW|OL|OX|PE|PL|PO|PR|RG|RH|RM|SE|SG|SK|SL|SM|SN|SO|SR|SS|ST|SW|SY|TA|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO';
/** As people write them, not only those that exist: "ab12cd", "AB1 2CD". */
const postcode =
  /(?<![\p{L}\p{N}])(?:gir ?0aa|[a-z]{1,2}\d{1,2}[ .,_/-]{0,3}\d ?[a-z]{2}|[a-z]{1,2}\d[a-z][ .,_/-]{0,3}\d ?[a-z]{2})(?![\p{L}\p{N}])/giu;
/** "l s 1 1 7 q q", "M14 OAA": letter by letter, or the letter "o" for the figure. */
const speltPostcode = /(?<![\p{L}\p{N}])(?:[a-z] (?:[a-z] )?\d (?:[\da-z] )?\d [a-z] [a-z])(?![\p{L}\p{N}])/giu;
const lettersForDigits = /(?<![\p{L}\p{N}])[A-Z]{1,2}(?:\d[O\d]?|O\d)[A-Z]? ?[O\d][A-Z]{2}(?![\p{L}\p{N}])/gu;
/** "postcode is LS11": the first half. */
const halfPostcode =
  /(?<=(?:post ?code|kod pocztowy|cod po[sș]tal|codul po[sș]tal|c[oó]digo postal|پوسٹ کوڈ|الرمز البريدي|পোস্টকোড|পোস্ট কোড|ਪੋਸਟਕੋਡ|ਪੋਸਟ ਕੋਡ|પોસ્ટકોડ|પોસ્ટ કોડ)(?: is| to| es| é| este| hai|:| ہے| হলো| ਹੈ| છે)? )[a-z]{1,2}\d{1,2}[a-z]?(?![\p{L}\p{N}])/giu;
/** "ls 11 7qq". */
const apartPostcode = /(?<![\p{L}\p{N}])[a-z]{1,2}[ -]\d{1,2}[a-z]?[ -]?\d[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/giu;
/** "live in BD9": the first half of a code of an English or Welsh area. */
const areaPostcode = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:in|from|near|to|of|area|around|round|over|live|at) )(?:${areas})\d{1,2}[A-Z]?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[A-Z]{1,2}\d{1,2}(?= (?:area|postcode|way|end))|(?<=(?<!\p{L})(?:live|living|lives|we are|were|we're|moved|house|flat|im) (?:in|to|near|round) )(?:${areas}) \d{1,2}(?![\p{L}\p{N}]|[.,:]\d| (?:of|days?|weeks?|months?|years?|yrs?|bed|other|different|people|kids|more|rooms?))`,
  'giu',
);
/** "gr8 2be", "m8 4me", "l8 2nd": texting. */
const texting =
  /^(?:gr|m|l|h|w|b|str|sk|d)\d\s?\d(?:be|me|us|nd|rd|st|th|am|pm|da|ya|go|do)$|[ \d](?:am|pm|nd|rd|st|th|yr|wk|hr)$/iu;

/** "postcode is bd3 9l", "post code: LS9 six TQ": whatever stands there, broken off, misspelt or in words. */
const namedPostcode =
  /(?<=(?<!\p{L})(?:post ?code|postal code|zip)(?: (?:is|was|its|it's|for|us|me|the|new|now|of|house|home|our|mine|thats|that)){0,3}(?: ?[:=,-])? )(?!(?:is|was|and|the|it|its|lottery|area|i|on|for|in|so)(?!\p{L}))(?=[a-z ]{1,4}[.-]?\d)(?:[a-z]{1,2}[ .-]?[\doil]{1,2}[a-z]?(?:[ .,-]{0,3}(?:\d|[oil]|zero|one|two|three|four|five|six|seven|eight|nine)[ .-]?[a-z\d]{0,2})?)(?![\p{L}\p{N}])/giu;
/** "Live in M8 5R": a letter short. */
const brokenPostcode =
  /(?<=(?<!\p{L})(?:in|at|from|near|to|live|living) )[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z](?![\p{L}\p{N}])/giu;
/** A figure for a letter or a letter for a figure: "L511 7QQ", "BD9 S7T", "LS1I 7QQ". */
const mistypedPostcode = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${areas})[\dOIlSZB]{1,2}[A-Z]? ?[\dOIlSZB][A-Z\d]{2}(?![\p{L}\p{N}])`,
  'gu',
);
/** "bd7" by itself; "me2", "so2", "ha2" and "pe2" are texting and lessons. */
const lowerArea = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!me|so|ha|pe|da|la|le|al|ig|hp|pr|po|st)(?:${areas.toLowerCase()})\d{1,2}(?![\p{L}\p{N}]|['’-]\p{L})`,
  'gu',
);
/** "we live in s5", "our area (b23)": areas of one letter, where the text says that it is a place. */
const oneLetterArea =
  /(?<=(?<!\p{L})(?:(?:live|lives|lived|living|school|based|moved|were|we're|grew up|house|flat) (?:in|to|from|near|round|around)|area|district) \(?)[begl-nsw]\d{1,2}(?![\p{L}\p{N}]|[.:]\d)/giu;
/** "postcode starts ls8", "ends in 5PD". */
const partPostcode =
  /(?<=(?<!\p{L})post ?code (?:is |it |that )?(?:starts?|begins?|ends?|starting|beginning|ending)(?: with| in)? )[a-z\d]{2,4}(?: ?\d[a-z\d]{2})?(?![\p{L}\p{N}])/giu;
/** "cf10 3a t": the last letters apart. */
const endApart = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${areas})\d{1,2}[a-z]? ?\d ?[a-hj-z] [a-z](?![\p{L}\p{N}])`,
  'giu',
);

/** "BD9" by itself, in capitals. */
const bareArea = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${areas})\d{1,2}[A-Z]?(?![\p{L}\p{N}]|['’-]\p{L})`, 'gu');

/** "BD three eight QX", "ls eleven seven q q". */
const digitWord = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const wordPostcode = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[a-z] ?[a-z]? (?:${digitWord} ){1,2}(?:then )?${digitWord} (?!of|to|or|in|on|is|it|at|am|pm|we|he|me|my|so|an|as|be|by|do|go|if|no|up|us)[a-z] ?[a-z](?![\p{L}\p{N}])`,
  'giu',
);

/** Postcodes, whole and half; expects digits of other scripts turned plain. */
export function findPostcodes(text: string): Span[] {
  return [
    postcode,
    namedPostcode,
    wordPostcode,
    apartPostcode,
    speltPostcode,
    lettersForDigits,
    halfPostcode,
    areaPostcode,
    brokenPostcode,
    mistypedPostcode,
    bareArea,
    lowerArea,
    oneLetterArea,
    partPostcode,
    endApart,
  ]
    .flatMap((pattern) => findAll(text, pattern, 'postcode'))
    .filter(({ start, end }) => !texting.test(text.slice(start, end)));
}
