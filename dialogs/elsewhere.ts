import { ask, greet, saying } from './asking.ts';
import { spelledCode } from './continueCode.ts';
import type { Message } from './message.ts';
import { authorityOf, hasPlace, isAtDoor, isStopped, journeyOf, wordsOf, type Outcome, type Talk } from './talk.ts';

/** The person wants to go on by another way: they are given a code, unless there is nothing to go on with. */
export function goElsewhere(talk: Talk): Outcome {
  if (isAtDoor(talk)) return ask(talk);
  if (!hasPlace(talk) || (talk.response && journeyOf(talk).done)) return greet(talk);
  if (!talk.response) return ask(talk, [{ text: wordsOf(talk).say('says.elsewhere-nothing') }]);
  // By text, the fewer words the better: nothing is asked there until they go on.
  const isAll = talk.channel === 'sms' || isStopped(talk);
  return { ...(isAll ? saying(talk, []) : ask(talk)), lends: true };
}

/** The code and what to do with it. By text there is one address to name, where a page is the other way. */
export function codeMessage(talk: Talk, code: string): Message {
  const words = wordsOf(talk);
  const { slug, texts } = authorityOf(talk)!;
  const values = { code: spelledCode(code), number: texts?.number ?? '' };
  if (talk.channel === 'sms') {
    const link = {
      label: words.say('page.to-questions'),
      url: `${talk.setting.publicUrl}/${slug}?lang=${words.locale}`,
    };
    return { text: words.say('says.elsewhere-page', values), link };
  }
  return { text: words.say(texts ? 'says.elsewhere-text' : 'says.elsewhere', values) };
}
