import { findAll, withPlainDigits } from './find.ts';
import { findSchools } from './schools.ts';
import type { Span } from './span.ts';

/** As people write them, not only those that exist: "ab12cd", "AB1 2CD". */
const postcode =
  /(?<![\p{L}\p{N}])(?:gir ?0aa|[a-z]{1,2}\d{1,2}[ .,_-]{0,3}\d ?[a-z]{2}|[a-z]{1,2}\d[a-z][ .,_-]{0,3}\d ?[a-z]{2})(?![\p{L}\p{N}])/giu;
/** "l s 1 1 7 q q", "M14 OAA": letter by letter, or the letter "o" for the figure. */
const speltPostcode = /(?<![\p{L}\p{N}])(?:[a-z] (?:[a-z] )?\d (?:[\da-z] )?\d [a-z] [a-z])(?![\p{L}\p{N}])/giu;
const lettersForDigits = /(?<![\p{L}\p{N}])[A-Z]{1,2}(?:\d[O\d]?|O\d)[A-Z]? ?[O\d][A-Z]{2}(?![\p{L}\p{N}])/gu;
/** "postcode is LS11": the first half. */
const halfPostcode =
  /(?<=(?:post ?code|kod pocztowy|cod po[sș]tal|codul po[sș]tal|c[oó]digo postal|پوسٹ کوڈ|الرمز البريدي|পোস্টকোড|পোস্ট কোড|ਪੋਸਟਕੋਡ|ਪੋਸਟ ਕੋਡ|પોસ્ટકોડ|પોસ્ટ કોડ)(?: is| to| es| é| este| hai|:| ہے| হলো| ਹੈ| છે)? )[a-z]{1,2}\d{1,2}[a-z]?(?![\p{L}\p{N}])/giu;
/** "ls 11 7qq". */
const apartPostcode = /(?<![\p{L}\p{N}])[a-z]{1,2} \d{1,2}[a-z]? ?\d[abd-hjlnp-uw-z]{2}(?![\p{L}\p{N}])/giu;
/** "live in BD9": the first half of a code of an English or Welsh area. */
const areaPostcode =
  /(?<=(?<!\p{L})(?:in|from|near|to|of|area|around) )(?:AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DE|DH|DL|DN|DT|DY|EC|EN|EX|FY|GL|GU|HA|HD|HG|HP|HR|HU|HX|IG|IP|KT|LA|LE|LL|LN|LS|LU|ME|MK|NE|NG|NN|NP|NR|NW|OL|OX|PE|PL|PO|PR|RG|RH|RM|SE|SG|SK|SL|SM|SN|SO|SR|SS|ST|SW|SY|TA|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO)\d{1,2}[A-Z]?(?![\p{L}\p{N}])/giu;
/** "gr8 2be", "m8 4me", "l8 2nd": texting. */
const texting =
  /^(?:gr|m|l|h|w|b|str|sk|d)\d\s?\d(?:be|me|us|nd|rd|st|th|am|pm|da|ya|go|do)$|[ \d](?:am|pm|nd|rd|st|th|yr|wk|hr)$/iu;

const street =
  'street|str|st|road|rd|avenue|ave|lane|ln|close|cl|drive|dr|crescent|cres|terrace|terr|gardens|gdns|grove|gr|court|ct|way|place|pl|walk|mews|hill|square|sq|row|rise|parade|green|view|vale|fold|croft|gate|bank|wharf|brow|fields?|meadows?|quay|dale|estate|towers?|heights|villas|buildings|wood|park|mount|garth|end|broadway|chase|path|bridge|common|approach|ridge|hollow|glade';
const determiners = 'the|my|our|his|her|their|your|a|an|this|that|new|old|same|other|every|any|one|no';
const amounts =
  'of|to|and|in|at|or|on|for|is|was|weeks?|days?|months?|years?|yrs?|yr|minutes?|mins?|hours?|hrs?|times|people|kids|children|girls|boys|lads|miles?';

/** "12 acacia avenue", "Flat 3, 12a High Street"; not "3 of us that walk". */
const numbered = new RegExp(
  String.raw`(?<![\p{L}\p{N}£])(?:(?:flat|apt|apartment|unit) \d+[a-z]?,? )?\d{1,4} ?[a-z]?,? (?!(?:${amounts}|${determiners}) )(?:[\p{L}'’]{2,20} ){1,3}(?:${street})(?!\p{L})`,
  'giu',
);
const flat =
  /(?<![\p{L}\p{N}])(?:[Ff]lat|[Aa]partment|[Aa]pt|[Pp]lot|[Pp]itch) \d{1,4}[a-z]?(?:,? \d{0,4} ?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2})?(?![\p{L}\p{N}])/gu;
const lowerFlat = /(?<![\p{L}\p{N}])(?:flat|apartment|apt|plot|pitch|caravan) \d{1,4}[a-z]?(?![\p{L}\p{N}])/giu;
/** "number 14 the crescent", "14 the avenue". */
const theStreet =
  /(?<![\p{L}\p{N}])\d{1,4}[a-z]?,? the (?:avenue|crescent|close|drive|green|grove|lane|street|terrace|square|mount|parade|rise|ridge|walk|hollow|meadows|paddock|croft|orchard|oval)(?!\p{L})/giu;
/** Street names in the other scripts: "১২ এলম রোড", "شارع النور ٥". */
const scriptStreet =
  /(?<![\p{L}\p{M}])(?:\d{1,4}[a-z]?[,،]? )?(?:[\p{L}\p{M}]{2,20} ){1,2}(?:روڈ|سٹریٹ|اسٹریٹ|ایونیو|لین|রোড|স্ট্রিট|স্ট্রীট|এভিনিউ|লেন|ਰੋਡ|ਸਟਰੀਟ|ਸਟ੍ਰੀਟ|ਐਵੇਨਿਊ|ਲੇਨ|રોડ|સ્ટ્રીટ|એવન્યુ|લેન)(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])شارع [\p{L}\p{M}]{2,20}(?: [\p{L}\p{M}]{3,20})?(?: (?:رقم )?\d{1,4})?/gu;
const named = new RegExp(
  String.raw`(?<=\b(?:live|lives|lived|living|house|flat|home|moved|stay|stays|staying|address is|based) (?:on|at|in|to|off|down|up) )(?!(?:${determiners}) )[\p{L}'’]{2,20}(?: [\p{L}'’]{2,20})? (?:${street})(?!\p{L})`,
  'giu',
);
const capital =
  /(?<![\p{L}\p{N}])(?!(?:The|My|Our|Sesame|Coronation|Down|This|That) )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)? (?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Mews|Towers)(?!\p{L})/gu;
/** Polish, Romanian, Spanish and Portuguese put the word for street first. */
const streetFirst =
  /(?<![\p{L}\p{N}])(?:ul\.|[Uu]lic[ay]|[Ss]trad[aă]|[Ss]tr\.|[Cc]alle|[Aa]venida|[Aa]v\.|[Rr]ua|[Tt]ravessa|[Pp]laza) ?(?:(?:de|da|do|dos|das|del|la|las|los|de la|de los) )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}(?:,? (?:nr\.? ?|n\.?º ?)?\d{1,4}[a-z]?(?:[/ ]\d{1,4})?)?(?![\p{L}\p{N}])/gu;

const house =
  "(?:House|Lodge|Cottage|Manor|Grange|Villa|Residential|[Cc]hildren['’]?s [Hh]ome|[Cc]are [Hh]ome|[Rr]espite(?: [Cc]entre| [Uu]nit)?|[Hh]ostel|[Ff]oyer|[Rr]efuge|[Uu]nit|[Ff]oster [Hh]ome|[Rr]esidential [Hh]ome)";
/** "Oakwood House", "Maple Lodge Children's Home". */
const home = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!(?:The|My|Our|His|Her|This|That|A|Mrs|Mr|Miss|Ms|Dr|Open|Full|Safe|White|Big|Young|Mother|Parent) )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2} ${house}(?: ${house})?(?!\p{L})`,
  'gu',
);
const lowerHome = new RegExp(
  String.raw`(?<=\b(?:at|from|in|to|called) )(?!(?:${determiners}|nan['’]?s|dad['’]?s|mum['’]?s|full|open|foster|tell|ask|have|get|go|use|some|more) )[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20})? (?:lodge|cottage|manor|grange|children['’]?s home|care home|kids home|residential(?: home)?|supported living|hostel|foyer|refuge|respite(?: centre| unit)?)(?!\p{L})`,
  'giu',
);
const namedHouse = new RegExp(
  String.raw`(?<=\b(?:live|lives|living|placed|moved|stay|stays|staying|home|placement) (?:at|in|to|into) )(?!(?:${determiners}|full|another|safe|council|nan['’]?s|dad['’]?s|mum['’]?s|friends?['’]?s?) )[\p{L}'’]{3,20} house(?!\p{L})`,
  'giu',
);

const practice =
  '(?:[Ss]urgery|[Mm]edical [Cc]entre|[Hh]ealth [Cc]entre|[Mm]edical [Pp]ractice|[Cc]linic|[Hh]ospital|[Ii]nfirmary|[Dd]ental|[Dd]entist|[Pp]harmacy|[Hh]ospice|[Dd]octors|[Dd]entists|GP|[Pp]ractice)';
const surgery = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!(?:The|My|Our|His|Her|A|At|In|Sleep|Children['’]s|General|Local|GP|Child|Eye|Day) )(?:St\.? )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3} ${practice}(?: ${practice})?(?!\p{L})`,
  'gu',
);
const lowerSurgery = new RegExp(
  String.raw`(?<=\b(?:at|from|to|in) )(?!(?:${determiners}|local|gp|doctors?|sleep|eye|ear|child|day|and|go|get|children['’]?s) )(?:st\.? )?[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20})? (?:surgery|medical centre|medical center|health centre|health center|medical practice|medical|infirmary|hospital|clinic|practice|dentists?|pharmacy|chemist)(?!\p{L})`,
  'giu',
);

/** "moved to the willows": what homes are called in the plural. */
const theHome =
  /(?<=\b(?:live|lives|lived|living|placed|placement|moved|stay|stays|stayed|staying|home|staff|at|to|in|from|left|called) (?:at |in |to |into |from )?)the (?:willows|beeches|limes|laurels|gables|cedars|elms|oaks|hollies|firs|poplars|orchard|orchards|grange|manor|croft|haven|nest|rectory|old rectory|vicarage|old vicarage|pines|chestnuts|maples|birches|sycamores|rowans|hawthorns|larches|acorns|lindens|larks|lodge|cottage|coppice|spinney|brambles|meadows|mount|hollow|bungalow|homestead)(?! (?:school|road|street))(?!\p{L})/giu;

/** "i live at larchwood", "staff at Meadowview", "the home is called Hillcrest". */
const placement =
  /(?<=(?<!\p{L})(?:(?:i|we|he|she) (?:live|lives|lived|stay|stays|stayed) at|living at|placement (?:at|in|called|was|is)|placed (?:\p{L}+ )?(?:at|in)|(?:staff|kids|residents|manager|others|life|foyer|hostel|refuge|unit|room|bed) (?:at|in)|respite (?:at|in)|care home(?: is| was)?(?: called)?|home(?: is| was|'s| i live in is)? called|home,|unit called|hostel called|refuge called|residential(?: home)?(?: is| was)?(?: called| at)?|moved (?:me|him|her|us) (?:to|into)) )(?!(?:the|a|an|my|our|his|her|their|home|nan|dad|mum|nans|mums|dads|school|college|number|flat|least|first|another|different|tesco|uni)(?!\p{L}))(?:(?:St\.? )?\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{2,20}){0,2}|\p{Ll}{2,14}(?:wood|woods|lands|view|crest|side|bank|field|fields|croft|hurst|mead|meads|dene|holme|haven|brook|leigh|mount|gate|down|tree|trees|vale|oak|oaks|ridge|hill|house|lodge|bridge|mere|court|park|grange|thorpe|acre|acres))(?!\p{L})/gu;

/** Postcodes, addresses, schools, homes and surgeries. */
export function findPlaces(original: string): Span[] {
  const text = withPlainDigits(original);
  return [
    ...[numbered, theStreet, streetFirst, named, scriptStreet].flatMap((pattern) => findAll(text, pattern, 'address')),
    ...[postcode, apartPostcode, speltPostcode, lettersForDigits, halfPostcode, areaPostcode]
      .flatMap((pattern) => findAll(text, pattern, 'postcode'))
      .filter(({ start, end }) => !texting.test(text.slice(start, end))),
    ...findSchools(text),
    ...[home, lowerHome, namedHouse, theHome, placement].flatMap((pattern) => findAll(text, pattern, 'home')),
    ...[surgery, lowerSurgery].flatMap((pattern) => findAll(text, pattern, 'surgery')),
    ...[capital, flat, lowerFlat].flatMap((pattern) => findAll(text, pattern, 'address')),
  ];
}
