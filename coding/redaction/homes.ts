import { determiners } from './determiners.ts';
import { findAll } from './find.ts';
import type { Span } from './span.ts';
import { isNoTown, isService, isUnknownPlace } from './unknownPlaces.ts';

/** Units, houses and homes of which there are many. */
const kindsOfUnit = [
  "care|foster|children['’]?s|childs|kids|residential|respite|nursing|family|families|youth|community|leisure|day|assessment|baby|mother|young|people['’]?s|adolescent|inpatient|psychiatric|mental|health|intensive|dependency|special|specialist|secure|safe|supported|council|housing|social|crisis|stroke|burns|teenage|maternity|neonatal|antenatal|drugs?|police|custody|behaviour|autism|resource|sen|send|nurture|inclusion|referral|disorder|eating|injuries|injury|emergency|placement|detox|rehab",
  "new|old|other|whole|same|big|little|small|first|second|third|last|next|open|full|empty|white|red|green|blue|right|wrong|nice|horrible|only|main|previous|current|temporary|permanent|actual|right|best|worst|nearest|local|private|single|mobile|show|summer|dream|haunted|play|tree|doll['’]?s|bouncy|opera|ware|public|tower|club|kitchen|homework|art|school|science|group|work|parents?['’]?|mum['’]?s|dad['’]?s|nan['’]?s|foster|boys|girls|gang|lads|neighbours?|friends?|mates?|another|someone['’]?s|next|man['’]?s|half|halfway|way|bus|train|taxi|car|walk|drive|journey|road|some|end|which|farm|fathers?|corner|crack|trap|party|tiny|family|royal",
].join('|');

const house =
  "(?:House|Lodge|Cottage|Manor|Grange|Villa|Residential|[Cc]hildren['’]?s [Hh]ome|[Cc]are [Hh]ome|[Rr]espite(?: [Cc]entre| [Uu]nit)?|[Hh]ostel|[Ff]oyer|[Rr]efuge|[Uu]nit|[Ff]oster [Hh]ome|[Rr]esidential [Hh]ome)";
/** "Oakwood House", "Maple Lodge Children's Home". */
const home = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!(?:The|My|Our|His|Her|This|That|A|Mrs|Mr|Miss|Ms|Dr|Drayton|Open|Full|Safe|White|Big|Young|Mother|Parent) )\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2} ${house}(?: ${house})?(?!\p{L})`,
  'gu',
);
const lowerHome = new RegExp(
  String.raw`(?<=\b(?:at|from|in|to|called) )(?!(?:${determiners}|nan['’]?s|dad['’]?s|mum['’]?s|full|open|foster|tell|ask|have|get|go|use|some|more) )(?:st\.? )?[\p{L}'’]{3,20}(?: (?!the )[\p{L}'’]{3,20})? (?:lodge|cottage|manor|grange|children['’]?s home|care home|kids home|residential(?: home)?|supported living|hostel|foyer|refuge|respite(?: centre| unit)?)(?!\p{L})`,
  'giu',
);
const namedHouse = new RegExp(
  String.raw`(?<=\b(?:live|lives|living|placed|moved|stay|stays|staying|home|placement) (?:at|in|to|into) )(?!(?:${determiners}|full|another|safe|council|nan['’]?s|dad['’]?s|mum['’]?s|friends?['’]?s?) )[\p{L}'’]{3,20} house(?!\p{L})`,
  'giu',
);

/** "moved to the willows": what homes are called in the plural. */
const theHome =
  /(?<=\b(?:live|lives|lived|living|placed|placement|moved|stay|stays|stayed|staying|home|staff|at|to|in|from|left|called) (?:at |in |to |into |from )?|^|[.!?] )the (?:willows|beeches|limes|laurels|gables|cedars|elms|oaks|hollies|firs|poplars|orchard|orchards|grange|manor|croft|haven|nest|rectory|old rectory|vicarage|old vicarage|pines|chestnuts|maples|birches|sycamores|rowans|hawthorns|larches|acorns|lindens|larks|lodge|cottage|coppice|spinney|brambles|meadows|mount|hollow|bungalow|homestead)(?! (?:school|road|street))(?!\p{L})/giu;

/** "Then the beeches": trees in the plural stand for homes wherever they stand. */
const treesHome =
  /(?<!\p{L})the (?:willows|beeches|limes|laurels|gables|cedars|elms|firs|poplars|hollies|chestnuts|sycamores|rowans|hawthorns|larches|lindens)(?! (?:school|road|street|primary|academy|surgery|practice))(?!\p{L})/giu;
/** "ive been at oak view 2 years", "park view is where i live": two words of which the last is one that homes have. */
const viewHome = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:at|to|from|left|in|into) )(?!(?:${determiners}|in|to|point|good|nice|great|lovely|sea|high|crisis|alton|breaking|boiling|tipping|starting|turning|pig|food|youth|family|crown|county|until|just|tennis) )\p{L}{3,15} (?:view|court|point|mount|brook|bank|croft|gate|heights|towers|garth|mead|dene)(?= (?:\d|for|now|since|is|was|and|with|because|cos|before|after|when|until|they|i|we|home|unit|staff)(?!\p{L})|[.,!?\n]|$)`,
  'giu',
);

/** "i live at larchwood", "staff at Meadowview", "the home is called Hillcrest". */
const placement =
  /(?<=(?<!\p{L})(?:(?:[iI]|[wW]e|[hH]e|[sS]he) (?:live|lives|lived|stay|stays|stayed) at|to live at|living at|placement (?:at|in|called|was|is)|placed (?:\p{L}+ )?(?:at|in)|(?:staff|kids|residents|manager|others|life|foyer|hostel|refuge|unit|room|bed) (?:at|in)|respite (?:at|in)|care home(?: is| was)?(?: called)?|home(?: is| was|'s| i live in is)? called|home,|unit called|hostel called|refuge called|residential(?: home)?(?: is| was)?(?: called| at)?|moved (?:me|him|her|us) (?:to|into)) )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|the|a|an|my|our|his|her|their|home|nan|dad|mum|nans|mums|dads|school|college|number|flat|least|first|another|different|tesco|uni)(?!\p{L}))(?:(?:St\.? )?\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{2,20}){0,2}|\p{Ll}{2,14}(?:wood|woods|lands|view|crest|side|bank|field|fields|croft|hurst|mead|meads|dene|holme|haven|brook|leigh|mount|gate|down|tree|trees|vale|oak|oaks|ridge|hill|house|lodge|bridge|mere|court|park|grange|thorpe|acre|acres))(?!\p{L})/gu;

/** "The kids home (birch view)". */
const bracketedHome =
  /(?<=(?<!\p{L})(?:home|unit|placement|hostel|refuge|foyer|residential|respite) \()(?:the )?[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20}){0,2}(?=[),])/giu;

/** "Westgate house staff", "they closed larkhill": what only homes have, and what is done to them. */
const staffedHome = new RegExp(
  String.raw`(?<!\p{L})(?!(?:${determiners}|${kindsOfUnit}) )[\p{L}'’]{4,20} (?:house|lodge|court|grange|manor|cottage|view)(?= (?:staff|residents|carers|workers|manager|kids|lads)(?!\p{L}))`,
  'giu',
);
const closedHome =
  /(?<=(?<!\p{L})(?:closed|shut|closing|shutting)(?: down)? )(?:\p{Lu}\p{Ll}{3,20}|\p{Ll}{2,12}(?:wood|lands|view|crest|side|field|fields|croft|hurst|dene|holme|haven|brook|leigh|mount|vale|ridge|hill|mere|grange|thorpe|acres))(?!\p{L})/gu;
/** "I was at Sunnybank for 3 yrs". */
const stayedAt =
  /(?<=(?<!\p{L})(?:was|been|were|being) (?:at|in) )(?:\p{Lu}\p{Ll}{3,20}|\p{Ll}{2,12}(?:wood|lands|view|crest|side|bank|field|fields|croft|hurst|dene|holme|haven|brook|leigh|mount|vale|ridge|mere|grange|ford|ley|lea|dale|worth|combe|stead))(?= (?:for (?:\d|a|one|two|three|four|five|six)|since|until|till?)(?!\p{L}))/gu;
/** "I live in oakdene, its a kids home". */
const explainedHome =
  /(?<=(?<!\p{L})(?:in|at|called|to) )(?!(?:the|a|my|our|this|that) )[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20})?(?=,? (?:its|it['’]?s|it is|which is|which was|thats|that['’]?s|a) (?:a |my |the )?(?:\p{L}{3,12}['’]?s? )?(?:home|unit|hostel|refuge|placement|supported living)(?!\p{L}))/giu;

/** "tall trees is where i live", "Highfield is my placement". */
const homeBefore =
  /(?<=^|[.!?\n,] ?|(?<!\p{L})(?:and|but|cos|because|then|so) )(?!(?:the|this|that|it|here|there|nan|dad|mum|with|my|which|home|she|he|school|town|a|hotel|hostel|bnb) )[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20}){0,2}(?=,? (?:is|was|its|thats) (?:where (?:(?:i|we) (?:live|lived|stay)|they (?:put|placed|sent|moved) (?:me|us|him|her))|(?:a|an|my|the|our) (?:care |childrens |children's |kids |residential |respite |foster )(?:home|unit|centre)|my (?:unit|placement)))/giu;
/** "My home is called the old mill", "the unit is called rowan". */
const calledHome =
  /(?<=(?<!\p{L})(?:home|house|unit|placement|hostel|refuge|foyer|residential|respite)(?: (?:i|we|he|she) (?:live|lives|am|is|stay|stays)(?: in| at)?)?(?: is|'s|s| was)?,? (?:called|named) )(?:the )?(?!(?:me|him|her|us|them|it|and|the|a)(?!\p{L}))[\p{L}'’]{2,20}(?: (?!(?:and|but|its|it|in|i|with|which|who|where|because|cos|is|for|so|near|by|at|on)(?!\p{L}))[\p{L}'’]{2,20})?/giu;
/** "At the rowan unit", "in the meadow house". */
const theUnit = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:at|in|to|from|into|on) the )(?!(?:${kindsOfUnit}) )[\p{L}'’]{3,20} (?:unit|house|lodge|home|hostel|cottage|residential)(?!\p{L}|(?: ?-)? (?:office|work|group|visit))`,
  'giu',
);
/** "from ashdale to beck house"; not "from mums house". */
const fromHouse = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:to|from|at|in|into|called|left|near) )(?!(?:${determiners}|${kindsOfUnit}|them|these|those|your|their|both|every|each|council|her|his) )[\p{L}]{3,19}[\p{Ll}--s] (?:house|lodge|cottage)(?!\p{L})`,
  'giv',
);
/** "placed at wenlow", "moved me to tansley": some of these are towns. */
const placedAt =
  /(?<=(?<!\p{L})(?:(?:i|we|he|she|im|i'm) (?:live|lives|lived|stay|stays|stayed|living|staying) (?:at|here at)|living at|placements? (?:at|in|is|was|called|,)|placed (?:me |him |her |us )?(?:at|in|with)|(?:staff|kids|residents|manager|carers|lads|girls|boys|workers?|key ?workers?|team|life|room|here|independent|foster home|care) (?:at|in)|last one (?:was|is)|(?:moved|put|sent|took|dumped|shoved|stuck|chucked|placed|left|kept) (?:me|him|her|us|them) (?:to|into|from|at|in)|respite (?:at|in)) )[\p{L}'’-]{4,20}(?!\p{L})/giu;

/** "Put in Stepping Stones": two capitals that are no town. */
const putIn =
  /(?<=(?<!\p{L})(?:put|placed|stuck|living|live|lives|lived|stay|staying|moved|sent) (?:me |him |her |us )?(?:in|into|at|to) )(?:The )?\p{Lu}\p{Ll}{2,20} \p{Lu}\p{Ll}{2,20}(?!\p{L})/gu;

/** Children's homes and supported houses by name. */
export function findHomes(text: string): Span[] {
  return [
    ...[
      home,
      lowerHome,
      namedHouse,
      theHome,
      placement,
      homeBefore,
      calledHome,
      bracketedHome,
      explainedHome,
      staffedHome,
      closedHome,
      treesHome,
      viewHome,
      theUnit,
      fromHouse,
    ].flatMap((pattern) => findAll(text, pattern, 'home')),
    ...[placedAt, putIn, stayedAt]
      .flatMap((pattern) => findAll(text, pattern, 'home'))
      .filter(({ start, end }) => isUnknownPlace(text.slice(start, end)) || isTitle(text.slice(start, end))),
  ].filter(({ start, end }) => !isService(text.slice(start, end)));
}

/** "Stepping Stones": words, but capitals. */
function isTitle(words: string): boolean {
  return /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(words) && isNoTown(words);
}
