import { findAll } from './find.ts';
import { findSchools } from './schools.ts';
import type { Span } from './span.ts';

/** As people write them, not only those that exist: "ab12cd", "AB1 2CD". */
const postcode =
  /(?<![\p{L}\p{N}])(?:gir ?0aa|[a-z]{1,2}\d{1,2} ?\d[a-z]{2}|[a-z]{1,2}\d[a-z] ?\d[a-z]{2})(?![\p{L}\p{N}])/giu;

const street =
  'street|st|road|rd|avenue|ave|lane|ln|close|drive|crescent|cres|terrace|gardens|grove|court|way|place|walk|mews|hill|square|row|rise|parade|green';
const determiners = 'the|my|our|his|her|their|your|a|an|this|that|new|old|same|other|every|any|one|no';
const amounts =
  'of|to|and|in|at|or|on|for|is|was|weeks?|days?|months?|years?|yrs?|yr|minutes?|mins?|hours?|hrs?|times|people|kids|children|girls|boys|lads|miles?';

/** "12 acacia avenue", "Flat 3, 12a High Street"; not "3 of us that walk". */
const numbered = new RegExp(
  String.raw`(?<![\p{L}\p{N}£])(?:flat \d+[a-z]?,? )?\d{1,4}[a-z]?,? (?!(?:${amounts}|${determiners}) )(?:[\p{L}'’]{2,20} ){1,3}(?:${street})(?!\p{L})`,
  'giu',
);
const flat = /(?<![\p{L}\p{N}])flat \d{1,4}[a-z]?(?![\p{L}\p{N}])/giu;
const named = new RegExp(
  String.raw`(?<=\b(?:live|lives|living|house|flat|home|moved|stay|stays) (?:on|at|in|to|off) )(?!(?:${determiners}) )[\p{L}'’]{2,20}(?: [\p{L}'’]{2,20})? (?:${street})(?!\p{L})`,
  'giu',
);
const capital =
  /(?<![\p{L}\p{N}])(?!(?:The|My|Our|Sesame|Coronation|Down|This|That) )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)? (?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Mews)(?!\p{L})/gu;
/** Polish, Romanian, Spanish and Portuguese put the word for street first. */
const streetFirst =
  /(?<![\p{L}\p{N}])(?:ul\.|[Uu]lic[ay]|[Ss]trad[aă]|[Ss]tr\.|[Cc]alle|[Aa]venida|[Aa]v\.|[Rr]ua|[Tt]ravessa|[Pp]laza) ?(?:(?:de|da|do|dos|del|la) )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}(?:,? (?:nr\.? ?|n\.?º ?)?\d{1,4}[a-z]?(?:[/ ]\d{1,4})?)?(?![\p{L}\p{N}])/gu;

const house =
  "(?:House|Lodge|Cottage|Manor|Grange|Villa|Residential|[Cc]hildren['’]?s [Hh]ome|[Cc]are [Hh]ome|[Rr]espite(?: [Cc]entre| [Uu]nit)?|[Hh]ostel|[Ff]oyer|[Uu]nit)";
/** "Oakwood House", "Maple Lodge Children's Home". */
const home = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!(?:The|My|Our|His|Her|This|That|A|Mrs|Mr|Miss|Ms|Dr|Open|Full|Safe|White|Big|Young|Mother|Parent) )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2} ${house}(?: ${house})?(?!\p{L})`,
  'gu',
);
const lowerHome = new RegExp(
  String.raw`(?<=\b(?:at|from|in|to|called) )(?!(?:${determiners}|nan['’]?s|dad['’]?s|mum['’]?s|full|open|foster|tell|ask|have|get|go|use|some|more) )[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20})? (?:lodge|cottage|manor|grange|children['’]?s home|care home|respite(?: centre| unit)?)(?!\p{L})`,
  'giu',
);
const namedHouse = new RegExp(
  String.raw`(?<=\b(?:live|lives|living|placed|moved|stay|stays|staying|home|placement) (?:at|in|to|into) )(?!(?:${determiners}|full|another|safe|council|nan['’]?s|dad['’]?s|mum['’]?s|friends?['’]?s?) )[\p{L}'’]{3,20} house(?!\p{L})`,
  'giu',
);

const practice =
  '(?:[Ss]urgery|[Mm]edical [Cc]entre|[Hh]ealth [Cc]entre|[Mm]edical [Pp]ractice|[Cc]linic|[Hh]ospital|[Ii]nfirmary|[Dd]ental|[Dd]entist|[Pp]harmacy|[Hh]ospice)';
const surgery = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!(?:The|My|Our|His|Her|A|At|In|Sleep|Children['’]s|General|Local|GP|Child|Eye|Day) )(?:St\.? )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3} ${practice}(?: ${practice})?(?!\p{L})`,
  'gu',
);
const lowerSurgery = new RegExp(
  String.raw`(?<=\b(?:at|from|to|in) )(?!(?:${determiners}|local|gp|doctors?|sleep|eye|ear|child|day|and|go|get|children['’]?s) )(?:st\.? )?[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20})? (?:surgery|medical centre|health centre|medical practice|infirmary|hospital)(?!\p{L})`,
  'giu',
);

/** Postcodes, addresses, schools, homes and surgeries. */
export function findPlaces(text: string): Span[] {
  return [
    ...[numbered, streetFirst, named].flatMap((pattern) => findAll(text, pattern, 'address')),
    ...findAll(text, postcode, 'postcode'),
    ...findSchools(text),
    ...[home, lowerHome, namedHouse].flatMap((pattern) => findAll(text, pattern, 'home')),
    ...[surgery, lowerSurgery].flatMap((pattern) => findAll(text, pattern, 'surgery')),
    ...[capital, flat].flatMap((pattern) => findAll(text, pattern, 'address')),
  ];
}
