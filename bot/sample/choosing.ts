import type { Person, ReplyBy } from './person.ts';
import { chance, pick } from './random.ts';
import type { Shown } from './reading.ts';
import { talkWordsFor } from './words.ts';

/** One message to the bot. */
export interface Saying {
  text: string;
  /** What a button, card or form sends with it. */
  value?: object;
}

/** A reply that chooses these options, in one of the ways the channel has; typed words fall back on the number. */
export function choose(person: Person, shown: Shown, ids: readonly string[], isSecondTry: boolean): Saying {
  const chosen = shown.options.filter(({ id }) => ids.includes(id));
  if (chosen.length === 0) throw new Error(`Expected ${ids.join(', ')} among the options of ${shown.question}`);
  const by = isSecondTry ? 'tap' : pick(person.random, person.replyBy);
  return waysFor(shown)[by](person, shown, chosen);
}

type Way = (person: Person, shown: Shown, chosen: Shown['options']) => Saying;

function waysFor({ taps }: Shown): Record<ReplyBy, Way> {
  return { tap: taps === 'none' ? byNumber : byTap, number: byNumber, words: byWords };
}

function byTap(_: Person, { question, taps }: Shown, chosen: Shown['options']): Saying {
  const options = chosen.map(({ id }) => id);
  if (taps === 'page') return { text: '', value: { question, options } };
  // A card sends its choices as one string, and no text.
  if (taps === 'boxes') return { text: '', value: { question, options: options.join(',') } };
  return { text: chosen[0]!.label, value: { question, options: options.slice(0, 1) } };
}

/** By the place in the list; asked for their age, people give that, and not the place of it. */
function byNumber({ random }: Person, { question, options }: Shown, chosen: Shown['options']): Saying {
  const place = (option: Shown['options'][number]) => String(options.indexOf(option) + 1);
  const age = ({ label }: Shown['options'][number]) => /\d+/u.exec(label)?.[0] ?? label;
  const numbers = chosen.map(question === 'age-band' ? age : place);
  return { text: numbers.join(pick(random, [' and ', ', ', ' '])) };
}

function byWords({ random, locale }: Person, { question = '' }: Shown, chosen: Shown['options']): Saying {
  const names = talkWordsFor(locale).names[question] ?? {};
  const said = chosen.map(({ id, label }) => pick(random, names[id] ?? [label]));
  return { text: said.join(chance(random, 0.5) ? ' and ' : ', ') };
}
