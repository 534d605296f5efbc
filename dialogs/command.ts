import { plain } from '../survey/plain.ts';
import type { Words } from '../locales/words.ts';
import { locales, nameOf, stopWords, wordsFor } from '../locales/words.ts';

/** What a person can say at every point. `hello` is a greeting: the talk goes on where it was. `someone-else` closes answers opened by a reference. `elsewhere` gives a code to go on with in another place. `unsafe`: somebody must be told. */
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
  'copy',
  'elsewhere',
  'forget',
  'hello',
  'unsafe',
  'someone-else',
] as const;
export type Command = (typeof commands)[number];

export function isCommand(value: unknown): value is Command {
  return commands.some((command) => command === value);
}

/** The command a whole reply amounts to. STOP is understood in ten languages, START and UNSAFE in English, whatever the talk's is. */
export function commandIn(text: string, words: Words): Command | undefined {
  const said = plain(text);
  const own = commandsOf(words).get(said);
  const english = commandsOf(wordsFor('en', words.register)).get(said);
  if (own) return own;
  if (said === 'start') return 'carry-on';
  return english === 'stop' || english === 'unsafe' ? english : STOP.has(said) ? 'stop' : undefined;
}

const STOP: ReadonlySet<string> = new Set(stopWords.map(plain));

const known = new WeakMap<Words, ReadonlyMap<string, Command>>();

/** What people type in a language -> the command, in plain form; put together once, as each message is looked up here. */
function commandsOf(words: Words): ReadonlyMap<string, Command> {
  const typed = known.get(words) ?? new Map(commands.toReversed().flatMap((command) => namesOf(command, words)));
  known.set(words, typed);
  return typed;
}

function namesOf(command: Command, words: Words): [string, Command][] {
  return words.list(`commands.${command}`).map((name) => [plain(name), command]);
}

/** The language whose own name a whole reply is: "polski". */
export function languageIn(text: string, offered: readonly string[]): string | undefined {
  return locales.find((locale) => offered.includes(locale) && plain(nameOf(locale)) === plain(text));
}
