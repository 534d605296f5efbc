import { distance } from 'fastest-levenshtein';
import { findNames, type Name } from './findNames.ts';
import type { Lexicon } from './lexicon.ts';
import { isIn, plain, plainName } from './plain.ts';

/** One option as a person may name it: its label and the words people use for it. */
export interface NamedOption {
  id: string;
  words: string[];
  /** No longer offered: it keeps its number, so that the others keep theirs, and cannot be chosen. */
  gone?: boolean;
}

/**
 * The options a reply names, by number, word or near word, in the order of `options`; empty when it names none.
 * Examples: "1 and 3", "option 2", "yes please", "mum", "famly support". With `explicit` the reply must say nothing else;
 * with `unnumbered` a number is no place in the list.
 */
export function matchOptions(
  text: string,
  options: NamedOption[],
  lexicon: Lexicon,
  { explicit = false, unnumbered = false }: { explicit?: boolean; unnumbered?: boolean } = {},
): string[] {
  const tokens = plain(text).split(' ');
  const numbered = unnumbered ? [] : byNumber(tokens, options, lexicon);
  if (numbered.length > 0) return numbered;
  const { named, rest } = byName(tokens, options, lexicon);
  // Somebody who asks back has not answered: "ok? what is it for".
  const mustBeAll = explicit || /[?؟]/u.test(text);
  return mustBeAll && rest.length > 0 ? [] : inOrder(options, named);
}

/** Only when the reply is nothing but numbers: "im 12" must not pick the twelfth option. */
function byNumber(tokens: string[], options: NamedOption[], lexicon: Lexicon): string[] {
  const words = [...lexicon.numbers].map(([word, value]) => ({ means: value, tokens: plainName(word) }));
  const digits = options.map((_, index) => ({ means: index + 1, tokens: [String(index + 1)] }));
  const { found, rest } = findNames(tokens, [...digits, ...words]);
  const chosen = found.map(({ means }) => options[means - 1]?.id);
  const isAll = rest.every((run) => run.every((token) => saysNothing(token, lexicon)));
  return isAll && !chosen.includes(undefined) ? inOrder(options, chosen) : [];
}

/** Exact names first, then near ones in what is left of the reply; a negated name is struck out: "not autistic". */
function byName(tokens: string[], options: NamedOption[], lexicon: Lexicon): { named: string[]; rest: string[] } {
  const names = options.flatMap(({ id, words }) => words.map((word) => ({ means: id, tokens: plainName(word) })));
  const { found, rest } = findNames(tokens, names);
  const meant = found.filter((name) => !isNegated(name, lexicon));
  const runs = rest.flatMap((run) => splitAt(run, lexicon.joiners));
  const texts = names.map((name) => ({ ...name, text: name.tokens.join(' ') }));
  const near = runs.map((run) => nearName(run, texts, lexicon));
  const unread = runs.filter((_, index) => near[index] === undefined).flat();
  return {
    named: [...meant.map(({ means }) => means), ...near.filter((id) => id !== undefined)],
    rest: unread.filter((token) => !saysNothing(token, lexicon)),
  };
}

/** Close by only: "not really autistic", and in Urdu after the word. */
function isNegated({ before, after }: { before: string[]; after: string[] }, lexicon: Lexicon): boolean {
  const near = before.filter((token) => !saysNothing(token, lexicon)).slice(-2);
  const next = after.slice(0, 2);
  return (
    near.some((token) => isIn(token, lexicon.negations)) || next.some((token) => isIn(token, lexicon.negationsAfter))
  );
}

type NameText = Name<string> & { text: string };

/** Words one slip away from a name; long names may have two. Short words and numbers are too alike to guess. */
function nearName(run: string[], names: NameText[], { negations }: Lexicon): string | undefined {
  const said = run.join(' ');
  const slips = said.length < 5 || /\d/u.test(said) ? 0 : said.length < 9 ? 1 : 2;
  const isNegative = (tokens: string[]) => tokens.some((token) => isIn(token, negations));
  const near = names.filter(({ tokens, text }) => {
    if (slips === 0 || Math.abs(text.length - said.length) > slips || distance(said, text) > slips) return false;
    // "I want" is one slip from "I won't".
    return isNegative(tokens) === isNegative(run);
  });
  const ids = new Set(near.map(({ means }) => means));
  return ids.size === 1 ? near[0]!.means : undefined;
}

function saysNothing(token: string, { joiners, fillers }: Lexicon): boolean {
  return token === '' || isIn(token, joiners) || isIn(token, fillers);
}

function splitAt(run: string[], separators: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const token of run) {
    if (isIn(token, separators)) parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

function inOrder(options: NamedOption[], ids: (string | undefined)[]): string[] {
  return options.map(({ id }) => id).filter((id) => ids.includes(id));
}
