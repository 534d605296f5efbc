import { findAll, withPlainDigits } from './find.ts';
import { ordinaryWords } from './ordinaryWords.ts';
import { findPhones } from './phones.ts';
import type { Span } from './span.ts';

const email = /[\p{L}\p{N}._%+-]{1,64}(?:@| @ )[\p{L}\p{N}-]{1,63}(?:\s?\.\s?\p{L}{2,}){1,4}/gu;

const at = String.raw`(?: ?\(at\) ?| ?\[at\] ?| at | @ )`;
const dot = String.raw`(?: ?\(dot\) ?| ?\[dot\] ?| dot |\.| point | kropka | punto | ponto | punct )`;

/** "sam dot jones at gmail dot com". */
const speltEmail = new RegExp(
  String.raw`(?<![\w.-])[\w-]{1,40}(?:(?: dot | underscore | dash |[._])[\w-]{1,40}){0,3}${at}[a-z0-9-]{2,40}${dot}(?:com|co|org|net|uk|me|pl|ro|es|pt|in|pk|sch|gov|ac|edu)(?:${dot}(?:uk|com|pk|in|br))?(?!\w)`,
  'giu',
);

const link =
  /\b(?:https?:\/\/|www\.)[^\s<>"]{2,200}|\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|co\.uk|org\.uk|org|net|gov\.uk|sch\.uk|ac\.uk|io|me|tv|gg|uk)\b(?:\/[^\s<>"]{0,200})?/giu;

const atHandle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,29}/gu;

const services =
  'snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|discord|xbox|psn|roblox|twitter|facebook|fb|youtube|twitch|steam|telegram|kik|gamertag|username|user name';
/** "my insta is kylie.x", "snap: kz_99": a name that is no word of the language. */
const namedHandle = new RegExp(
  String.raw`(?<!\p{L})(?:${services})(?: (?:name|user ?name|tag|handle|account|id|gamertag))?(?: is| called|'s| its| it's|:|=| -){1,3} ?(?<is>@?[\p{L}\p{N}_.#-]{4,40})`,
  'giu',
);

/** Sites of services that anybody may name. */
const publicSite =
  /(?:^|[/.])(?:childline\.org|nspcc\.org|samaritans\.org|giveusashout\.org|kooth\.com|youngminds\.org|papyrus-uk\.org|mind\.org|barnardos\.org|nhs\.uk|gov\.uk|police\.uk|bbc\.co|youtube\.com$|google\.com$)/i;

/** E-mail addresses, links, the names people go by online, telephone numbers. */
export function findContacts(text: string): Span[] {
  return [
    ...findAll(text, email, 'email'),
    ...findAll(text, speltEmail, 'email'),
    ...findAll(text, link, 'link').filter(({ start, end }) => !publicSite.test(text.slice(start, end))),
    ...findAll(text, atHandle, 'handle'),
    ...findAll(text, namedHandle, 'handle').filter(({ start, end }) => isHandle(text.slice(start, end))),
    ...findPhones(withPlainDigits(text)),
  ];
}

/** "my xbox is broken" names nobody. */
function isHandle(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '');
  return !ordinaryWords.has(plain) && !/^\.+$/.test(plain);
}
