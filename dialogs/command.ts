import { plain, plainName } from '../survey/plain.ts';
import type { Words } from '../locales/words.ts';
import { locales, nameOf, wordsFor } from '../locales/words.ts';

/** What a person can say at every point. `hello` is a greeting: the talk goes on where it was. */
export const commands = [
  'help',
  'back',
  'skip',
  'stop',
  'carry-on',
  'start-again',
  'simpler',
  'language',
  'see',
  'change',
  'forget',
  'hello',
] as const;
export type Command = (typeof commands)[number];

export function isCommand(value: unknown): value is Command {
  return commands.some((command) => command === value);
}

/** The command a whole reply amounts to. STOP is understood in English whatever the language. */
export function commandIn(text: string, words: Words): Command | undefined {
  const said = plain(text);
  const isOneOf = (list: string[]) => list.some((word) => plainName(word).join(' ') === said);
  const own = commands.find((command) => isOneOf(words.list(`commands.${command}`)));
  if (own) return own;
  return isOneOf(wordsFor('en', words.register).list('commands.stop')) ? 'stop' : undefined;
}

/** The language whose own name a whole reply is: "polski". */
export function languageIn(text: string, offered: readonly string[]): string | undefined {
  return locales.find((locale) => offered.includes(locale) && plain(nameOf(locale)) === plain(text));
}
