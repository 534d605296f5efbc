import { findAll, withPlainDigits } from './find.ts';
import type { Span } from './span.ts';

const email = /[\p{L}\p{N}._%+-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\s?\.\s?\p{L}{2,}){1,4}/gu;

/** "sam dot jones at gmail dot com". */
const speltEmail =
  /\b[\w.-]{1,40}(?: (?:dot|underscore|dash) [\w.-]{1,40}){0,3} ?(?:\(at\)|\[at\]| at ) ?[a-z0-9-]{2,40}(?: ?(?:\(dot\)|\[dot\]| dot |\.) ?[a-z]{2,12}){1,3}\b/giu;

const link =
  /\b(?:https?:\/\/|www\.)[^\s<>"]{2,200}|\b[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){0,3}\.(?:com|co\.uk|org\.uk|org|net|gov\.uk|sch\.uk|ac\.uk|io|me|tv|gg|uk)\b(?:\/[^\s<>"]{0,200})?/giu;

const atHandle = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,30}/gu;

const namedHandle =
  /\b(?:snap(?:chat)?|insta(?:gram)?|ig|tik ?tok|discord|xbox|psn|roblox|twitter|whats ?app|facebook|fb|youtube|twitch|steam|telegram|kik)(?: (?:name|user ?name|tag|handle|account|id|gamertag))?(?: is|'s| its| it's|:|=| -)+ ?(?<is>@?[\p{L}\p{N}_.#-]*[\d_.#][\p{L}\p{N}_.#-]*|@[\p{L}\p{N}_.]+)/giu;

/** E-mail addresses, links, the names people go by online, telephone numbers. */
export function findContacts(text: string): Span[] {
  return [
    ...findAll(text, email, 'email'),
    ...findAll(text, speltEmail, 'email'),
    ...findAll(text, link, 'link'),
    ...findAll(text, atHandle, 'handle'),
    ...findAll(text, namedHandle, 'handle'),
    ...findPhones(withPlainDigits(text)),
  ];
}

const phone = /(?<![\p{L}\p{N}])(?:\+|00)?\(?\d(?:[ ()./-]{0,3}\d){8,14}(?![\p{N}])/gu;

const digitWords = 'zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|treble';
const speltPhone = new RegExp(`\\b(?:(?:${digitWords}|\\d{1,4})[ ,.-]{1,2}){7,14}(?:${digitWords}|\\d{1,4})\\b`, 'gi');

/** Helplines anybody may name. Digits only. */
const publicNumbers = new Set([
  '08001111',
  '08088005000',
  '116123',
  '85258',
  '999',
  '111',
  '101',
  '112',
  '119',
  '08002000247',
]);

function findPhones(text: string): Span[] {
  const spans = [...findAll(text, phone, 'phone'), ...findAll(text, speltPhone, 'phone')];
  return spans.filter(({ start, end }) => !publicNumbers.has(text.slice(start, end).replace(/\D/g, '')));
}
