import { findAll, withPlainDigits } from './find.ts';
import { isOrdinary } from './besideNames.ts';
import { nameLists } from './nameLists.ts';
import { findPhones } from './phones.ts';
import type { Span } from './span.ts';

/** With a slip or two: a space beside the sign, none of the country. */
const email =
  /(?<![\p{L}\p{N}._%+'-])(?:[\p{L}\p{N}._%+'-]{1,64}[@＠][\p{L}\p{N}-]{1,63}(?:\s?[.,]\s?\p{L}{2,}){1,4}(?!\p{L})|[\p{L}\p{N}._%+'-]{1,64}(?: @ ?|@ )[\p{L}\p{N}-]{1,63}(?:\s?[.,]\s?(?:com|co|uk|org|net|me|pl|ro|es|pt|in|pk|sch|gov|ac|edu)){1,3}(?!\p{L})|[\p{L}\p{N}._%+-]{1,64} ?@ ?(?:gmail|hotmail|outlook|yahoo|icloud|live|aol|btinternet|sky|protonmail|msn|googlemail|wp|onet|interia)(?!\p{L}))/giu;

const at = String.raw`(?: ?\(at\) ?| ?\[at\] ?| ?\{at\} ?| at | @ | ?<at> ?| małpa | malpa | arroba | a rond | arond | coada de maimuta | ایٹ | ات | آت | অ্যাট | এট | ਐਟ | એટ )`;
const dot = String.raw`(?: ?\(dot\) ?| ?\[dot\] ?| dot | ?\. ?| point | full stop | kropka | punto | ponto | punct | ڈاٹ | دوت | نقطة | ডট | ਡਾਟ | ਡੌਟ | ડોટ )`;
// The underscore stands between parts alone, or a flood of them could be parted in many ways.
const part = String.raw`[\p{L}\p{M}\p{N}-]{1,40}`;
const inside = String.raw`(?:(?: dot | underscore | under score | dash | hyphen | kropka | punto | ponto | punct | ڈاٹ | دوت | ডট | ਡਾਟ | ડોટ |[._]{1,2}))`;
const provider =
  'gmail|g mail|hotmail|outlook|yahoo|icloud|googlemail|btinternet|protonmail|جی میل|جيميل|জিমেইল|ਜੀਮੇਲ|જીમેલ';
const ending = 'com|co|org|net|uk|me|pl|ro|es|pt|in|pk|sch|gov|ac|edu|info|کام|كوم|কম|ਕਾਮ|ਕੌਮ|કોમ';

/** "sam dot jones at gmail dot com", "sam jones at gmail". */
const speltEmail = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_.-])(?!(?:is|are|was|me|us|it|look|find|found|go|up|him|her|them|site|page|petition) )${part}(?:${inside}${part}){0,6}${at}(?:(?:${provider})(?:${dot}(?:${ending})){0,2}|[\p{L}\p{M}\d-]{2,40}(?:${dot}(?:${ending})){1,2})(?![\p{L}\p{M}\p{N}])`,
  'giu',
);

const link =
  /\b(?:https?:\/\/|www\.)[^\s<>"]{2,200}|\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|co\.uk|org\.uk|org|net|gov\.uk|sch\.uk|ac\.uk|nhs\.uk|uk|pl|ro|gg|tv)\b(?:\/[^\s<>"]{0,200})?/giu;

/** "www dot kylie dot com", "facebook dot com slash kylie". */
const speltLink =
  /(?<![\p{L}\p{N}@])(?:www dot [\w-]{2,30}(?: dot [\w-]{2,30}){1,3}|[\w-]{2,30} dot (?:com|net|org|tv|gg|blog|info|online|site|app|me|co dot uk|org dot uk|co|uk))(?: slash [\w.@-]{2,30}){0,3}(?!\w)/giu;
const shortLink =
  /(?<![\p{L}\p{N}@.])(?:[a-z0-9-]{2,40}\.){1,3}(?:ly|be|ee|app|link|gg|me|io|tv|page|site|online|info|blog|live|space|xyz|club|shop|store|co|pl|ro|es|pt|in|pk)(?:\/[^\s<>"]{1,200})/giu;

const atHandle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,29}/gu;

const services =
  'snap ?chat|snap|instagram|insta|ig|tik ?tok|discord|xbox|psn|ps4|ps5|play ?station|roblox|fortnite|twitter|facebook|fb|youtube|yt|twitch|steam|telegram|kik|gamer ?tag|username|user ?name|user|epic|minecraft|bereal|be ?real|threads|whatsapp|signal|handle|انسٹا|سنیپ|سناب|انستا|ইনস্টা|স্ন্যাপ|ਇੰਸਟਾ|ਸਨੈਪ|ઇન્સ્ટા|સ્નેપ';
const linking =
  "(?: (?:name|user ?name|tag|handle|account|acc|id|user|page|channel|gamer ?tag|is|called|its|it's|as|under|to|es|é|este|hai|meu|moj|mój|me|on|at)|'s|:|=| -|,| is:|ہے|হলো|ਹੈ|છે)";
/** "my insta is kylie.x", "snap: kz_99": a name that is no word of the language. */
const namedHandle = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${services})(?![\p{L}\p{M}])${linking}{0,4}[:= -]{1,3}(?<is>@?[\p{L}\p{N}_.#-]{3,40})(?![\p{L}\p{M}])`,
  'giu',
);
/** "kz_gaming09 on snap", "add lil_kz": an underscore, or letters and digits around a point. */
const shapedHandle =
  /(?<![\p{L}\p{N}@./_-])(?=[\p{N}._]{0,30}\p{L})[\p{L}\p{N}]{1,30}(?:\.?_{1,3}\.?[\p{L}\p{N}]{1,30}){1,6}_?(?:#\d{3,5})?(?![\p{L}\p{N}@])|(?<![\p{L}\p{N}@./_-])\p{L}{2,30}#\d{3,5}(?!\p{N})|(?<![\p{L}\p{N}@./_-])(?:x{1,3}_+)[\p{L}\p{N}_]{2,30}/gu;

/** Sites of services that anybody may name. */
const publicSite =
  /(?:^|[/.])(?:childline\.org|nspcc\.org|samaritans\.org|giveusashout\.org|kooth\.com|youngminds\.org|papyrus-uk\.org|mind\.org|barnardos\.org|nhs\.uk|gov\.uk|police\.uk|bbc\.co|youtube\.com$|google\.com$)/i;

/** E-mail addresses, links, the names people go by online, telephone numbers. */
export function findContacts(text: string): Span[] {
  return [
    ...findAll(text, email, 'email'),
    ...findAll(text, speltEmail, 'email'),
    ...findAll(text, link, 'link').filter(({ start, end }) => !publicSite.test(text.slice(start, end))),
    ...[speltLink, shortLink].flatMap((pattern) => findAll(text, pattern, 'link')),
    ...findAll(text, atHandle, 'handle'),
    ...findAll(text, shapedHandle, 'handle'),
    ...findAll(text, namedHandle, 'handle').filter(({ start, end }) => isHandle(text.slice(start, end))),
    ...findPhones(withPlainDigits(text)),
  ];
}

/** "my xbox is broken" names nobody. */
function isHandle(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '');
  if (/[\d_#]|.\.[^.]/u.test(plain) && /\p{L}/u.test(plain)) return !/^\d+(?:st|nd|rd|th|am|pm|yrs?)$/.test(plain);
  return /^[a-z.-]{4,}$/.test(plain) && !isOrdinary(plain.replaceAll('.', '')) && !nameLists.isWordElsewhere(plain);
}
