import { ordinaryWords } from './ordinaryWords.ts';
import { findAll } from './find.ts';
import * as patterns from './schoolPatterns.ts';
import type { Span } from './span.ts';
import { isUnknownPlace } from './unknownPlaces.ts';

/** Words before "school" that are part of no name. */
const notNamed = new RegExp(
  `^(?:${[
    'the|a|an|my|our|his|her|their|your|this|that|any|every|each|some|most|many|two|three|no|not|all|whole|both',
    'new|old|special|local|mainstream|big|little|first|second|next|last|same|other|another|good|bad|better|private',
    'different|primary|secondary|junior|infants?|high|grammar|nursery|upper|lower|middle|boarding|specialist|virtual',
    'alternative|proper|normal|art|music|drama|dance|summer|sunday|saturday|polish|arabic|quran|residential|home|day',
    'in|at|to|from|of|for|and|or|but|if|when|after|before|since|into|with|about|on|by|between|than|as|because|cos|bc|so',
    'then|now|just|only|even|still|also|why|how|what|which|where|while|until|till|per|pre|via|miss|hates?|loves?|likes?',
    'liked|hated|make|made|makes|is|was|are|were|be|been|do|does|did|has|had|have|get|gets|got|let|lets|start|starts',
    'started|starting|left|leave|leaving|finish|finished|go|goes|going|went|attend|attends|attending|call|rang|ring|merge|chodzi|la|na|do|anda|vai|va|al|el|en|em|no|ao|mein|jata|jati|tha|w|z|din|di|jay',
    'ask|asked|told|tell|tells|said|says|skip|skips|missed|missing|refuse[ds]?|they|we|he|she|i|you|it|camhs|senco|nhs',
    'january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday',
    'at sixth|sixth|thursday|friday|today|yesterday|once|again|back|more|less|one|me|him|them|us|every|wants?|need|needs|think|thinks',
  ].join('|')})$`,
  'iu',
);

const schoolWord =
  /^(?:school|college|nursery|escola|escuela|colegio|szko[lł][aye]|szkole|[sșş]coala|iskool|skool|col[eé]gio)$/iu;

const kind =
  '(?:primary|secondary|juniors?|infants?|high|grammar|academy|school|college|sixth form|nursery|pre-?school|playgroup|pru|prep|prim|free school|pupil referral unit|6th form|university|uni)';
const isKind = new RegExp(`^${kind}$`, 'iu');
const faith = '(?: (?:c of e|ce|rc|church of england|catholic|community|technology))?';

const school = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:st|saint)\.? )?[\p{L}'’-]{2,20}(?: [\p{L}'’-]{2,20}){0,2}${faith} ${kind}(?: ${kind}){0,2}(?![\p{L}\p{N}])`,
  'giu',
);

/** What stands before a school's name: "at parkside primary". */
const before =
  /(?:^|[\s(])(?:at|to|from|attends?|called|near|i go|he goes|she goes|they go|la|na|do|al|en|no|ao|em|w|from the|went|go|goes|leave|left|head of|and|then|now|or|join(?:ed|ing)?|start(?:ed|ing|s)?) $/iu;

/** "Parkside Primary School", "st marys c of e primary", "goes to oak tree academy". */
export function findSchools(text: string): Span[] {
  const named = [
    patterns.churchSchools,
    patterns.theSchool,
    patterns.placeSchool,
    patterns.ofCity,
    patterns.bracketedSchool,
    patterns.littleOnes,
    patterns.inScripts,
    patterns.withoutKind,
  ].flatMap((pattern) => findAll(text, pattern, 'school'));
  const found = [...text.matchAll(school)].flatMap(({ index, 0: found }) => {
    const name = nameWithin(found);
    if (!name || !isNamed(name, text.slice(0, index + found.length - name.text.length))) return [];
    return [{ start: index + found.length - name.text.length, end: index + found.length, kind: 'school' as const }];
  });
  const gone = [
    ...findAll(text, patterns.goneTo, 'school').filter(({ start, end }) => isUnknownPlace(text.slice(start, end))),
    ...findAll(text, patterns.yearAt, 'school'),
  ];
  return [...found, ...named, ...gone];
}

interface SchoolName {
  /** From the first word of the name to the end. */
  text: string;
  /** The words before "primary", "school". */
  own: string[];
  kind: string;
}

function nameWithin(found: string): SchoolName | undefined {
  const words = found.split(' ');
  const kindAt = words.findIndex(
    (word, at) => at > 0 && isKind.test(`${word} ${words[at + 1]}`.startsWith('sixth form') ? 'sixth form' : word),
  );
  const start =
    words
      .slice(0, kindAt)
      .findLastIndex(
        (word, at) =>
          (notNamed.test(word) || schoolWord.test(word)) && !isFaith(words, at) && !isCapitalInside(words, at),
      ) + 1;
  const own = words.slice(start, kindAt);
  if (own.length === 0 || isKind.test(own.join(' '))) return undefined;
  return { text: words.slice(start).join(' '), own, kind: words.slice(kindAt).join(' ') };
}

/** "Broomfield Special School". */
function isCapitalInside(words: string[], at: number): boolean {
  const [before, word] = [words[at - 1] ?? '', words[at] ?? ''];
  return /^\p{Lu}/u.test(word) && /^\p{Lu}/u.test(before) && !notNamed.test(before) && !schoolWord.test(before);
}

/** The "of" of "C of E". */
function isFaith(words: string[], at: number): boolean {
  return /^(?:c|church)$/iu.test(words[at - 1] ?? '') && words[at] === 'of';
}

/** Capital, a saint's, or where only a name can stand. */
function isNamed({ own, kind }: SchoolName, lead: string): boolean {
  const opens = lead === '' || /[.!?\n] ?$/u.test(lead);
  if (/^(?:st|saint)\.?$/iu.test(own[0] ?? '') && own.length > 1) return true;
  const isCapital = own.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|c|e|ce|rc)$/u.test(word));
  if (isCapital && !(opens && own.length === 1 && ordinaryWords.has((own[0] ?? '').toLowerCase()))) return true;
  const isUnknown = own.some((word) => !ordinaryWords.has(word.toLowerCase().replace(/['’]s$/u, '')));
  if (opens && isUnknown && own.length < 3) return !/^(?:school|nursery|college|high)$/iu.test(kind);
  return before.test(lead) && (isUnknown || !/^(?:school|nursery|college|high|juniors?|infants?)$/iu.test(kind));
}
