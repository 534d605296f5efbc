import { determiners } from './determiners.ts';
import { findAll } from './find.ts';
import type { Span } from './span.ts';

const street =
  'street|str|st|road|rd|avenue|ave|lane|ln|close|cl|drive|dr|crescent|cres|terrace|terr|gardens|gdns|grove|gr|court|ct|way|place|pl|walk|mews|hill|square|sq|row|rise|parade|green|view|vale|fold|croft|gate|bank|wharf|brow|fields?|meadows?|quay|dale|estate|towers?|heights|villas|buildings|wood|park|mount|garth|end|broadway|chase|path|bridge|common|approach|ridge|hollow|glade';
const amounts =
  'of|to|and|in|at|or|on|for|is|was|weeks?|days?|months?|years?|yrs?|yr|minutes?|mins?|hours?|hrs?|times|people|kids|children|girls|boys|lads|miles?';

/** "12 acacia avenue", "Flat 3, 12a High Street"; not "3 of us that walk". */
const numbered = new RegExp(
  String.raw`(?<![\p{L}\p{N}£])(?:(?:flat|apt|apartment|unit) \d+[a-z]?,? )?\d{1,4} ?[a-z]?,? (?!(?:${amounts}|${determiners}) )(?:[\p{L}'’]{2,20} ){1,3}(?:${street})(?!\p{L})`,
  'giu',
);
const flat =
  /(?<![\p{L}\p{N}])(?:[Ff]lat|[Aa]partment|[Aa]pt|[Pp]lot|[Pp]itch) \d{1,4}[a-z]?(?:,? \d{0,4} ?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2})?(?![\p{L}\p{N}])/gu;
const lowerFlat =
  /(?<![\p{L}\p{N}])(?:flat|apartment|apt|plot|pitch|caravan) \d{1,4}[a-z]?(?:,? [\p{L}'’]{3,20} (?:house|court|towers?|lodge|heights|point|buildings?|block|mansions|place))?(?![\p{L}\p{N}])/giu;
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
/** "Mieszkamy na Beech Grove 12", "moramos na Victoria Road 77": the number last. */
const numberLast = new RegExp(
  String.raw`(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)? (?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Way|Court|Place|Walk|Rise|Hill),? (?:nr\.? ?|no\.? ?|n[ºo°]\.? ?|numer |num[aă]rul |n[uú]mero )?\d{1,4}[a-z]?(?![\p{L}\p{N}])`,
  'gu',
);
const capital =
  /(?<![\p{L}\p{N}])(?!(?:The|My|Our|Sesame|Coronation|Down|This|That|Alton|Fawlty|Blackpool) )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)? (?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Mews|Towers)(?!\p{L})/gu;
/** Polish, Romanian, Spanish and Portuguese put the word for street first. */
const streetFirst =
  /(?<![\p{L}\p{N}])(?:ul\.|[Uu]lic[ay]|[Ss]trad[aă]|[Ss]tr\.|[Cc]alle|[Aa]venida|[Aa]v\.|[Rr]ua|[Tt]ravessa|[Pp]laza) ?(?:(?:de|da|do|dos|das|del|la|las|los|de la|de los) )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}(?:,? (?:nr\.? ?|n\.?º ?)?\d{1,4}[a-z]?(?:[/ ]\d{1,4})?)?(?![\p{L}\p{N}])/gu;

/** "Opposite the mosque on Gladstone rd", "off park lane": no "main road". */
const onStreet = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:on|off|down|up|along|opposite|behind) )(?!(?:${determiners}|main|high|same|busy|side|next|wrong|back|dead|long|quiet|rough|both|each|memory|tobacco) )[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20})? (?:street|road|rd|avenue|ave|lane|close|drive|crescent|cres|terrace|grove)(?!\p{L})`,
  'giu',
);
/** "Top flat Regent Court"; no court of law. */
const namedCourt =
  /(?<![\p{L}\p{N}])(?!(?:The|My|Our|Crown|County|Family|High|Magistrates['’]?|Youth|Supreme|Civil|Tennis|Food|Drug|Central|In|At|To|From|On|When|For|Then|No|A|Went|Go|After|Before|Every|Last|Open) )\p{Lu}\p{Ll}{2,20} (?:Court|Heights|Point|Way|Place|Walk|Rise|Mount|Row|Parade|Square)(?!\p{L})/gu;

/** "Number 42 Bowness", "live at number 9". */
const houseNumber =
  /(?<=(?<!\p{L})(?:live|lives|living|lived|stay|staying|been|door|house|home|moved|from|to|we are|we're|were|im|i'm) (?:at |in |to |from )?)(?:number|no\.?) ?\d{1,4}[a-z]?(?: \p{Lu}[\p{L}'’]+)?(?![\p{L}\p{N}]| (?:on|in) the (?:list|queue|waiting))/gu;

/** Streets with a number or a sign of living there; expects digits of other scripts turned plain. */
export function findAddresses(text: string): Span[] {
  return [numberLast, numbered, theStreet, streetFirst, named, scriptStreet, houseNumber, onStreet].flatMap((pattern) =>
    findAll(text, pattern, 'address'),
  );
}

/** Streets and flats that may be a part of the name of a school, a home or a surgery. */
export function findStreets(text: string): Span[] {
  return [capital, namedCourt, flat, lowerFlat].flatMap((pattern) => findAll(text, pattern, 'address'));
}
