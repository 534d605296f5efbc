import type { Words } from '../locales/words.ts';
import type { Lexicon } from '../survey/lexicon.ts';

/** What a language needs for reading replies, out of its lists of words. */
export function lexiconFor(words: Words): Lexicon {
  const numbers = words.list('numbers').map((entry) => entry.split('='));
  return {
    numbers: new Map(numbers.map(([word, digits]) => [word!, Number(digits)])),
    joiners: words.list('joiners'),
    negations: words.list('negations'),
    negationsAfter: words.list('negations-after'),
    fillers: words.list('fillers'),
    notAges: words.list('not-ages'),
  };
}
