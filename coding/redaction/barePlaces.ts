import { determiners } from './determiners.ts';
import { findAll } from './find.ts';
import { notNames, person } from './nameContext.ts';
import { nameLists } from './nameLists.ts';
import type { RedactionKind, Span } from './span.ts';
import { isNoTown, isService, isUnknownPlace } from './unknownPlaces.ts';

/** What the names of houses, homes and schools end with, written as one word. */
const endings =
  'wood|woods|lands|view|crest|side|bank|fields?|croft|hurst|meads?|dene|holme|haven|brook|leigh|lea|mount|gate|vale|oaks?|ridge|mere|grange|thorpe|acres?|stead|combe|dale';
/** The same, as a word of its own. Trees in the plural are houses without more. */
const ofHouses =
  'house|lodge|manor|cottage|villa|tree|trees|birches|beeches|oaks|elms|pines|willows|limes|laurels|gables|hollies|maples|rowans|court|grange|croft|barn|heights|mead|dene|meadows?';
/** First words of those of which there are many: "dolls house", "christmas tree", "food court". */
const common =
  'and|or|in|on|at|to|of|for|with|from|into|out|up|off|is|was|it|as|so|then|play|dolls?|tree|full|open|council|safe|whole|haunted|family|christmas|xmas|apple|palm|food|youth|crown|county|tennis|high|magistrates|wendy|bouncy|opera|public|tower|club|art|acid|green|new|old|big|little|small|next|other|another|someones|halfway|half|moving|move|which|these|those|both|some|any|all|holiday|air|main|right|wrong|travel|premier|tell|go|get|see|about|each|every|no|until|till|first|second|third|since|before|after|last';

const unknownWord = String.raw`\p{L}{2,13}(?:${endings})`;
const twoWords = String.raw`(?!(?:${determiners}|${common}) )[\p{L}'’]{3,15} (?:${ofHouses})`;
const wordEnd = String.raw`(?![\p{L}'’]|[- ](?:road|street|lane|avenue|close|drive|way|council|station|beach|zoo|festival|shopping)(?!\p{L}))`;

/** "At larchmere", "left silver birches": a house that is a thing only would have an article. */
const after = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:at|in|to|from|into|near|leave|leaving|left|hate|hated|love|loved|of|attends?|goes|chose|for|before|since|refuge|nursery|starts|@) |@|(?<!\p{L})(?:home|placement|unit|semi|school|college|hostel|foyer)(?: is| was|,) )(?:${twoWords}|${unknownWord})${wordEnd}`,
  'giu',
);
/** "Silver birches is a dump", "quarry house wont help": the same, first in a sentence before what is said of a place. */
const first = new RegExp(
  String.raw`(?<=^|[.!?\n] ?)(?:${twoWords}|${unknownWord})(?= (?:is|are|was|were|wont|feels?|closed|shut|have|has|had|staff|says?|said|excluded|didnt|dont|helped|childrens|kids|breakfast|nursery|school|surgery|hospital|clinic)(?!\p{L}))`,
  'giu',
);
/** "Nursery at tanselow", "im at Fairhaven": an unknown word alone. */
const unknown =
  /(?<=(?<!\p{L})(?:(?:nursery|pre-?school|college|sixth form|head|friends?|bullied|registered|back|im|i'm|i am|hes|shes|he's|she's) at|got into|get into) )(?!(?:the|my|our|his|her|a) )[\p{L}-]{4,20}(?![\p{L}'’])/giu;
/** "My semi is Harbour View", "the manager of Tall Trees": two capitals. */
const titled =
  /(?<=(?<!\p{L})(?:(?:my|our|the|her|his) (?:home|placement|unit|semi|hostel|foyer|refuge)(?: is| was|,)|(?:manager|staff|residents|kids|lads|girls|carers) (?:of|at)) )(?:The )?\p{Lu}\p{Ll}{2,20} \p{Lu}\p{Ll}{2,20}(?!\p{L})/gu;
const schoolBefore =
  /(?:nursery|college|sixth form|head|head of|class|bullied|teachers?|school|year \d+|got into|get into|attends?|goes|chose|applied for|got into|friends) (?:at |in |for )?$/iu;
const schoolAfter =
  /^ (?:school|sixth form|doing|breakfast|nursery|excluded|(?:in|next) (?:year|yr|september|sept))(?!\p{L})/iu;

/** Homes and schools that nothing but the missing article tells from things. */
export function findBarePlaces(text: string): Span[] {
  const found = [
    ...[after, first].flatMap((pattern) => findAll(text, pattern, 'home')).filter(isHouse(text)),
    ...findAll(text, unknown, 'home').filter(({ start, end }) => isUnknownAndNobody(text.slice(start, end))),
    ...findAll(text, titled, 'home').filter(
      ({ start, end }) => isNoTown(text.slice(start, end)) && !isService(text.slice(start, end)),
    ),
  ];
  return found.map((span) => ({ ...span, kind: kindOf(text, span) }));
}

/** "At maisies" is at her house. */
function isUnknownAndNobody(word: string): boolean {
  return isUnknownPlace(word) && !nameLists.isFirstName(word.toLowerCase().replace(/s$/, ''));
}

function isHouse(text: string): (span: Span) => boolean {
  return ({ start, end }) => {
    const words = text.slice(start, end);
    const [one = '', other] = words.toLowerCase().split(' ');
    // "Nans house", "at mum house".
    if (other === undefined) return (!nameLists.isWord(one) || /^\p{Lu}\p{Ll}/u.test(words)) && isNoTown(words);
    return (
      !person.test(one) &&
      !notNames.test(one) &&
      !(/^(?:house|tree|court)$/.test(other) && /(?:s|ing|['’]s)$/u.test(one))
    );
  };
}

function kindOf(text: string, { start, end }: Span): RedactionKind {
  const isSchool =
    schoolBefore.test(text.slice(Math.max(0, start - 30), start)) || schoolAfter.test(text.slice(end, end + 30));
  return isSchool ? 'school' : 'home';
}
