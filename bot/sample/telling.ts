import { written } from './handwriting.ts';
import type { Person } from './person.ts';
import { chance, pick } from './random.ts';
import { phrasesFor, talkWordsFor } from './words.ts';

const pronouns = {
  he: { he: 'he', him: 'him', his: 'his', himself: 'himself', lad: 'boy' },
  she: { he: 'she', him: 'her', his: 'her', himself: 'herself', lad: 'girl' },
};

/** A person's own words for these codes, none of the phrases `used` before while there are others. */
export function tell(person: Person, codes: readonly string[], used: Set<string>): string {
  const { random, locale, hand } = person;
  const { openers, joiners, closers } = talkWordsFor(locale);
  const said = codes.map((code) => phrase(person, code, used));
  const joined = said.reduce((text, next) => text + pick(random, joiners) + next);
  const opened = chance(random, 0.25) ? `${pick(random, openers)} ${joined}` : joined;
  const closed = chance(random, 0.12) ? `${opened}. ${pick(random, closers)}` : opened;
  return written(closed, hand, talkWordsFor(locale), random);
}

/** The same as one short sentence after the other. */
export function tellShortly(person: Person, codes: readonly string[], used: Set<string>): string {
  const said = codes.map((code) => phrase(person, code, used)).join('. ');
  return written(said, person.hand, talkWordsFor(person.locale), person.random);
}

/** The same once more, in other words for what was not understood. */
export function retell(person: Person, before: string, missed: readonly string[], used: Set<string>): string {
  const again = tell(person, missed, used);
  return `${before}\n${pick(person.random, talkWordsFor(person.locale).retellings)} ${again}`.trim();
}

function phrase({ respondent, locale, child, random }: Person, code: string, used: Set<string>): string {
  const all = phrasesFor(respondent, locale)[code];
  if (!all) throw new Error(`Expected words for the code ${code}, got none for a ${respondent} in ${locale}`);
  const fresh = all.filter((each) => !used.has(each));
  const chosen = pick(random, fresh.length > 0 ? fresh : all);
  used.add(chosen);
  return chosen.replace(/\{(\w+)\}/gu, (_, key: keyof (typeof pronouns)['he']) => pronouns[child][key]);
}
