import type { Authority } from '../../survey/authority.ts';

/** Letters that Unicode does not take apart into a plain letter and an accent. */
const plainLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Names written without a space, or letter by letter, are looked for from this many letters on. */
const LONG_NAME = 6;

/** Ids of the contacts that `words` name in their `notAbout`, whatever the case, accents, spaces and marks. */
export function leftOutBy(words: string, { safeguarding }: Authority): Set<string> {
  const text = plain(words);
  const named = safeguarding.contacts.filter(({ notAbout }) => notAbout.some((name) => names(text, plain(name))));
  return new Set(named.map(({ id }) => id));
}

/** Whom to leave out when the words cannot be read: everybody they might be about. At least one contact is always left. */
export function leftOutUnread({ safeguarding }: Authority): Set<string> {
  return new Set(safeguarding.contacts.filter(({ notAbout }) => notAbout.length > 0).map(({ id }) => id));
}

function names(text: string, name: string): boolean {
  if (name === '') return false;
  // "Karen's" becomes two words, "karens" is written as often.
  if ([name, `${name}s`].some((each) => ` ${text} `.includes(` ${each} `))) return true;
  const letters = name.replaceAll(' ', '');
  return letters.length >= LONG_NAME && text.replaceAll(' ', '').includes(letters);
}

/** Lower case, without accents; whatever is no letter or digit is one space. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łøđðßæœı]/gu, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
