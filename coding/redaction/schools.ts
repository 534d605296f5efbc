import { ordinaryWords } from './ordinaryWords.ts';
import { findAll } from './find.ts';
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
    churchSchools,
    theSchool,
    placeSchool,
    ofCity,
    bracketedSchool,
    littleOnes,
    inScripts,
    withoutKind,
  ].flatMap((pattern) => findAll(text, pattern, 'school'));
  const found = [...text.matchAll(school)].flatMap(({ index, 0: found }) => {
    const name = nameWithin(found);
    if (!name || !isNamed(name, text.slice(0, index + found.length - name.text.length))) return [];
    return [{ start: index + found.length - name.text.length, end: index + found.length, kind: 'school' as const }];
  });
  const gone = [
    ...findAll(text, goneTo, 'school').filter(({ start, end }) => isUnknownPlace(text.slice(start, end))),
    ...findAll(text, yearAt, 'school'),
  ];
  return [...found, ...named, ...gone];
}

/** "lost his place at the grange school": a word of houses and hills, not "the local school". */
const theSchool =
  /(?<!\p{L})the (?:willows|beeches|limes|laurels|gables|cedars|elms|oaks|hollies|firs|poplars|orchards?|grange|manor|croft|haven|nest|rectory|vicarage|pines|chestnuts|maples|birches|sycamores|rowans|hawthorns|larches|acorns|meadows?|mount|hollow|priory|abbey|park|hill|links|avenue|beacon|bridge|brook|cherry|heath|ridge|vale|valley) (?:school|academy|primary|college|nursery|high|juniors|infants|pru)(?!\p{L})/giu;
/** "Manor high dont care", "park primary is good": a word of places before a kind of school. */
const placeSchool =
  /(?<![\p{L}\p{N}])(?:manor|park|hill|grange|castle|bridge|brook|forest|heath|valley|abbey|priory|meadow|orchard|oak|ash|elm|willow|cedar|beech|birch|maple|rowan|hawthorn|kings?|queens?|princes?|bishops?|trinity|cathedral|minster|river|lake|mill|moor|field|green|cross|church|chapel|station|victoria|riverside|hillside|parkside|woodland|woodlands|parklands|springfield|highfield|westfield|eastfield|northfield|southfield)(?: (?:hill|park|view|road|lane|green|bank|wood|field|house|gate|end|side|valley))? (?:primary|high|secondary|academy|infants?|juniors?|college)(?!\p{L})/giu;
/** "Nursery (Tiny Toes)", "left Burnt Mill": capitals. */
const bracketedSchool =
  /(?<=(?<!\p{L})(?:nursery|school|college|pre-?school|playgroup|academy|primary|secondary) \()\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{2,20}){0,2}(?=[),])|(?<=(?<!\p{L})(?:[Ll]eft|[Ll]eaving) )\p{Lu}\p{Ll}{2,20} \p{Lu}\p{Ll}{2,20}(?= (?:with|in|at|after|because|cos|when|last|before)(?!\p{L}))/gu;
/** "City of Wolverhampton College", "university of leeds". */
const ofCity =
  /(?<!\p{L})(?:city of \p{L}{3,20} (?:college|academy|school)|(?:university|college) of \p{L}{3,20})(?!\p{L})/giu;
/** "little acorns nursery". */
const churchSchools =
  /(?<!\p{L})(?:our lady(?:['’]?s)?(?: of [\p{L}]+(?: [\p{L}]+)?)?|holy \p{L}+|sacred heart|all saints['’]?|christ the king|corpus christi|english martyrs|blessed \p{L}+)(?: (?:rc|catholic|c of e|ce|primary|school|high|academy|college|juniors?|infants?|nursery))+(?!\p{L})|(?<=\b(?:at|from|to|left|attends?|in) )st\.? \p{L}{3,15}(?:['’]s)(?! (?:church|street|road|hospital|hospice|place|hall|square|avenue|terrace|close|parish|day|surgery|medical|health|way|court|lane|primary|school|high|rc|catholic|c|ce|college|academy|junior|infant|nursery))(?!\p{L})/giu;
const littleOnes =
  /(?<!\p{L})(?:little|tiny|busy|happy|rainbow|sunshine) [\p{L}'’]{3,15} (?:nursery|pre-?school|playgroup|day ?care|kindergarten)(?!\p{L})/giu;
/** "Saint x", or a word or two before "primary", in the other scripts. */
const inScripts =
  /(?<![\p{L}\p{M}])(?:سینٹ|سانت|সেন্ট|ਸੇਂਟ|સેન્ટ) [\p{L}\p{M}]{2,20}(?: (?:پرائمری|ابتدائیہ|سکول|اسکول|اکیڈمی|ہائی|প্রাইমারি|স্কুল|একাডেমি|হাই|ਪ੍ਰਾਇਮਰੀ|ਸਕੂਲ|ਅਕੈਡਮੀ|ਹਾਈ|પ્રાઇમરી|પ્રાયમરી|સ્કૂલ|એકેડેમી|હાઈ)){0,2}(?![\p{L}\p{M}])|(?<![\p{L}\p{M}])مدرسة (?:سانت )?[\p{L}]{3,15} (?:الابتدائية|الثانوية)(?!\p{L})|(?<![\p{L}\p{M}])[\p{L}\p{M}]{3,20} (?:پرائمری|اکیڈمی|প্রাইমারি|একাডেমি|ਪ੍ਰਾਇਮਰੀ|ਅਕੈਡਮੀ|પ્રાઇમરી|પ્રાયમરી|એકેડેમી)(?: (?:سکول|اسکول|স্কুল|ਸਕੂਲ|સ્કૂલ))?(?![\p{L}\p{M}])/gu;
/** "excluded from Kingsway": what only schools do. */
const withoutKind =
  /(?<=\b(?:excluded from|expelled from|suspended from|(?:kicked|pulled|took|taken|chucked|moved)(?: him| her| me| them)? out of|place at|attends|(?:[Ss]ixth|6th) form at|[Rr]eception at|[Yy]ear \d{1,2} at|[Yy]r ?\d{1,2} at|taken off roll by|sent (?:him|her|me) to|[Ss]chool is called|[Ss]chool called|pupil at|student at|head of|back at|teachers? at|lessons at|class at|start(?:s|ed)? at) )\p{Lu}\p{Ll}{3,20}(?: \p{Lu}\p{Ll}{3,20})?(?! ?(?:Council|City|Library))(?!\p{L})/gu;

/** "goes to hollybank", "year 7 at kingsmoor", "i go st cuths": a word that is no town. */
const goneTo =
  /(?<=(?<!\p{L})(?:(?:he|she|i|they|son|daughter|sister|brother|we|both|kids|boys|girls|who) (?:now )?(?:goes|go|went|used to go)(?: to| at)?|attends|attended|(?:starts|started|starting|start)(?: back)? (?:at|in)|(?:reception|sixth form|teachers?|teaching|lessons|class|pupil|student|senco|governor|place|placed?) at|(?:excluded|expelled|suspended|moved|transferred) from|kicked out of|school(?: is| was|'s|,)) )(?:st\.? \p{L}{3,20}|[Yy]sgol(?: \p{L}{3,15}){1,2}|[\p{L}-]{4,20})(?!\p{L}|['’]\p{L}| (?:land|world|park|zoo|farm|beach)(?!\p{L}))/giu;
/** "Year 7 at kings": whatever is no other place. */
const yearAt =
  /(?<=(?<!\p{L})(?:year|yr|y) ?\d{1,2} (?:at|in) )(?!(?:the|a|my|our|his|her|this|that|school|college|secondary|primary|high|home|least|first|last|now|september|sept|special|mainstream|english|maths|science|all|an?)(?!\p{L}))\p{L}{4,20}(?!\p{L})/giu;

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
