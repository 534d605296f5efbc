import { readFileSync } from 'node:fs';
import { nameLists as lists } from './nameLists.ts';
import type { Token } from './nameTokens.ts';
import { commonWords } from './ordinaryWords.ts';

/** Words that are said often in a language and hardly ever in English, each with its languages. */
const telling = new Map(
  readFileSync(new URL('./words/telling.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', ...languages] = line.split(' ');
      return [word, languages] as const;
    }),
);

/** Whether a word is one of those said most in a language: no name there, unless a capital says so. */
export function isSaidOften(plain: string, language: string): boolean {
  return telling.get(plain)?.includes(language) ?? false;
}

/** A language that nobody knows (ISO 639-2). */
export const undetermined = 'und';

/**
 * The language of what is written in Latin letters, by its words: families who are asked in English answer in their own language,
 * some in both. In doubt it is that of the survey.
 */
export function languageOf(tokens: readonly Token[], survey: string): string {
  const told = countTold(tokens);
  const [best, most] = [...told].reduce((one, other) => (other[1] > one[1] ? other : one), [survey, 0]);
  const english = tokens.filter(({ plain }) => commonWords.has(plain) && !telling.has(plain)).length;
  if (most >= 2 && most > (survey === 'en' ? 0.5 * english : 2 * (told.get(survey) ?? 0) + english)) return best;
  if (survey !== 'en' || !isElsewhere(tokens)) return survey;
  return most > 0 ? best : undetermined;
}

function countTold(tokens: readonly Token[]): Map<string, number> {
  const told = new Map<string, number>();
  for (const { plain } of tokens)
    for (const language of telling.get(plain) ?? []) told.set(language, (told.get(language) ?? 0) + 1);
  return told;
}

/** More words that only other languages have than English ones. */
function isElsewhere(tokens: readonly Token[]): boolean {
  const here = tokens.filter(({ plain }) => lists.isWord(plain));
  const elsewhere = tokens.filter(({ plain }) => !lists.isWord(plain) && lists.isCommonElsewhere(plain));
  return elsewhere.length > here.length;
}
