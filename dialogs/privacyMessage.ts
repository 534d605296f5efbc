import { isByText } from './byText.ts';
import type { Words } from '../locales/words.ts';
import type { Message } from './message.ts';
import { authorityOf, wordsOf, type Talk } from './talk.ts';

/** Where the person reads what happens with their answers, in their language and for their age. */
export function privacyMessage(talk: Talk): Message {
  const words = wordsOf(talk);
  const query = isByText(talk) ? shortQuery(words) : fullQuery(words);
  const url = `${talk.setting.publicUrl}/${authorityOf(talk)!.slug}/privacy${query}`;
  return { text: words.say('says.privacy'), link: { label: words.say('page.privacy'), url } };
}

function fullQuery({ locale, register }: Words): string {
  return `?${new URLSearchParams({ lang: locale, for: register }).toString()}`;
}

/** Each letter costs: the page has the plainest words, in English, where nothing else is asked for. */
function shortQuery({ locale }: Words): string {
  return locale === 'en' ? '' : `?lang=${locale}`;
}
