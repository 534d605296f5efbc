import type { Message } from './message.ts';
import { authorityOf, wordsOf, type Talk } from './talk.ts';

/** Where the person reads what happens with their answers, in their language and for their age. */
export function privacyMessage(talk: Talk): Message {
  const words = wordsOf(talk);
  const query = new URLSearchParams({ lang: words.locale, for: words.register });
  const url = `${talk.setting.publicUrl}/${authorityOf(talk)!.slug}/privacy?${query.toString()}`;
  return { text: words.say('says.privacy'), link: { label: words.say('page.privacy'), url } };
}
