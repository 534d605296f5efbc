import { phrasesFor, talkWordsFor } from '../../../bot/sample/words.ts';
import { codesIn } from '../../../coding/codeFrame.ts';
import { locales, type Locale } from '../../../locales/words.ts';
import type { Respondent } from '../../../survey/profile.ts';

/** A child's help for the parent is for children to tell, and the parents' own wellbeing for parents. */
const sayable: Record<Respondent, string[]> = {
  parent: idsOf('outcomes', 'family', 'not-improvement', 'improve').filter((id) => id !== 'parent-helped'),
  child: [...idsOf('outcomes', 'not-improvement', 'improve'), 'parent-helped'],
};
const least: Record<Locale, number> = { en: 12, pl: 2, ur: 2 };
const banks = (['parent', 'child'] as const).flatMap((respondent) =>
  locales.map((locale): [Respondent, Locale] => [respondent, locale]),
);

function idsOf(...sections: Parameters<typeof codesIn>[0][]): string[] {
  return sections.flatMap((section) => codesIn(section).map(({ id }) => id));
}

describe.each(banks)('the phrases of a %s in %s', (respondent, locale) => {
  const bank = phrasesFor(respondent, locale);
  const all = Object.values(bank).flat();

  test('have enough for every code that can be said, and no other code', () => {
    expect(Object.keys(bank).toSorted()).toEqual(sayable[respondent].toSorted());
    const few = Object.entries(bank).filter(([, phrases]) => phrases.length < least[locale]);
    expect(few).toEqual([]);
  });

  test('are never empty and never the same', () => {
    expect(all.filter((phrase) => phrase.trim() === '' || phrase !== phrase.trim())).toEqual([]);
    const plain = all.map((phrase) => phrase.toLowerCase().replace(/[^\p{L}\p{M}\p{N} ]/gu, ''));
    expect(plain.filter((phrase, index) => plain.indexOf(phrase) !== index)).toEqual([]);
  });

  test('stand for the child with known words only', () => {
    const used = all.flatMap((phrase) => [...phrase.matchAll(/\{(\w*)\}/gu)].map(([, word]) => word));
    const known = ['he', 'him', 'his', 'himself', 'lad'];
    expect(used.filter((word) => !known.includes(word!))).toEqual([]);
  });
});

test.each(locales)('there is something to say around the phrases in %s', (locale) => {
  const { openers, joiners, closers, retellings, thin, nonsense } = talkWordsFor(locale);
  for (const list of [openers, joiners, closers, retellings, thin, nonsense]) {
    expect(list.length).toBeGreaterThan(0);
    expect(list.filter((each) => each === '')).toEqual([]);
  }
});
