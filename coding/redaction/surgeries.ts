import { determiners } from './determiners.ts';
import { findAll } from './find.ts';
import type { Span } from './span.ts';
import { isNoTown, isUnknownPlace } from './unknownPlaces.ts';

/** Surgeries and clinics of which there are many. */
const kindsOfSurgery =
  "local|gp|gps|doctors?['’]?|doctor['’]?s|dentists?|dental|sleep|eye|ear|child|day|children['’]?s|general|community|walk|new|old|other|same|nearest|nhs|private|big|main|mental|health|health|sexual|asthma|diabetes|diabetic|continence|bladder|enuresis|adhd|autism|camhs|vet|vets|vet['’]?s|another|first|heart|brain|bone|baby|speech|hearing|hip|feeding|weight|drop|blood|skin|family|paediatric|and|go|get|have|waiting|need|needed|having|surgery|outpatient|outpatients|after|before";

const practice =
  '(?:[Ss]urgery|[Mm]edical [Cc]entre|[Hh]ealth [Cc]entre|[Mm]edical [Pp]ractice|[Cc]linic|[Hh]ospital|[Ii]nfirmary|[Dd]ental|[Dd]entist|[Pp]harmacy|[Hh]ospice|[Dd]octors|[Dd]entists|GP|[Pp]ractice)';
const surgery = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?!(?:The|My|Our|His|Her|A|At|In|CAMHS|NHS|Sleep|Children['’]s|General|Local|GP|Child|Eye|Day) )(?:St\.? )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3} ${practice}(?: ${practice})?(?!\p{L})`,
  'gu',
);
const lowerSurgery = new RegExp(
  String.raw`(?<=\b(?:at|from|to|in) )(?!(?:${determiners}|local|gp|doctors?|sleep|eye|ear|child|day|and|go|get|children['’]?s) )(?:st\.? )?[\p{L}'’]{3,20}(?: [\p{L}'’]{3,20})? (?:surgery|medical centre|medical center|health centre|health center|medical practice|medical|infirmary|hospital|clinic|practice|dentists?|pharmacy|chemist)(?!\p{L})`,
  'giu',
);

/** "The park lane surgery", "queens med"; not "the walk in clinic". */
const theSurgery = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:at|from|to|in) )(?:the )?(?!(?:${determiners}|${kindsOfSurgery}) )[\p{L}'’]{3,20} (?:(?!(?:${kindsOfSurgery}|and|or|to|at|in|for|from) )[\p{L}'’]{3,20} ){0,2}(?:surgery|medical centre|health centre|medical practice|infirmary|med|clinic|hospice)(?!\p{L})`,
  'giu',
);
/** "Our doctors is Elmbank", "our gp, Dunsford". */
const calledSurgery =
  /(?<=(?<!\p{L})(?:doctors?|gps?|dentists?|surgery|practice|clinic|hospital)(?: is| are|'s| at| called| is called|,| was| in| is at) |(?<!\p{L})(?:nurse|midwife|receptionist|consultant|paediatrician|ward|operation|appointment|scan|born|hospice) (?:at|in) )[\p{L}'’-]{4,20}(?!\p{L})/giu;

/** "Chapel street clinic", "park lane surgery": a street before it. */
const streetSurgery =
  /(?<![\p{L}\p{N}])(?!(?:the|my|our|his|her|their|this|that|main|high|same) )[\p{L}'’]{3,20} (?:street|st|road|rd|lane|park|hill|avenue|green|bank|way|gate|bridge|view|house|grove|wood|court) (?:surgery|medical(?: centre| practice)?|health centre|practice|clinic|doctors|dentists?|pharmacy)(?!\p{L})/giu;
/** "Woodlands surgery struck us off", "Kings Mill A&E": first in a sentence, or capitals. */
const firstSurgery = new RegExp(
  String.raw`(?<=^|[.!?] )(?!(?:${determiners}|${kindsOfSurgery}|emergency|keyhole|plastic|major|minor|knee|back|open|eye|life|bowel|spinal|cosmetic) )[\p{L}'’]{4,20} surgery(?!\p{L})|(?<!\p{L})(?!(?:The|At|To|In|From|Local|Our|My|Went|Then) )\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? (?:A&E|a&e)(?!\p{L})`,
  'gu',
);
/** "CAMHS at Fieldhead", "our dentist at Smile Stop": capitals that are no town. */
const serviceAt =
  /(?<=(?<!\p{L})(?:camhs|CAMHS|[Cc]linic|[Dd]entist|[Dd]octors?|GP|gp|[Pp]hysio|[Ss]can|[Aa]ppointments?|[Tt]herapy|[Ss]urgery|[Hh]ospital|[Pp]aediatrics|[Nn]urses?|[Mm]idwives|[Ww]ard|A&E|a&e|[Oo]peration) (?:at|is|called) )\p{Lu}\p{Ll}{3,20}(?: \p{Lu}\p{Ll}{2,20}){0,2}(?!\p{L})/gu;

/** "In Alder Hey for 3 weeks": known hospitals without the word. */
const knownHospitals =
  /(?<!\p{L})(?:alder hey|great ormond street|gosh|royal infirmary|st thomas['’]?s?|st marys hospital|addenbrookes?|jimmy['’]?s|lgi|bri|qmc|northern general|pinderfields|royal free|st georges?|kings college hospital|evelina)(?= (?:for|with|and|after|when|hospital|a&e|ward|in)(?!\p{L})|[.,!?]|$)/giu;

/** "In leeds general": a town before a kind of hospital. */
const townHospital =
  /(?<=(?<!\p{L})(?:in|at|to|from) )\p{L}{4,20} (?:general|royal|infirmary)(?! (?:election|practice|knowledge|public|family|mail))(?!\p{L})/giu;

/** Surgeries, clinics and hospitals by name. */
export function findSurgeries(text: string): Span[] {
  return [
    ...[surgery, lowerSurgery, theSurgery, streetSurgery, firstSurgery, knownHospitals].flatMap((pattern) =>
      findAll(text, pattern, 'surgery'),
    ),
    ...findAll(text, townHospital, 'surgery').filter(({ start, end }) => !isNoTown(text.slice(start, end))),
    ...findAll(text, serviceAt, 'surgery').filter(({ start, end }) => isNoTown(text.slice(start, end))),
    ...findAll(text, calledSurgery, 'surgery').filter(({ start, end }) => isUnknownPlace(text.slice(start, end))),
  ];
}
