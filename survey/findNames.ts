/** Words that stand for something: an option's id, a number's value. */
export interface Name<T> {
  means: T;
  /** In plain form. */
  tokens: string[];
}

export interface FoundNames<T> {
  /** In reading order, each with the words between it and its neighbours. */
  found: { means: T; before: string[]; after: string[] }[];
  /** Runs of words that belong to no name. */
  rest: string[][];
}

/** Looks for names in a reply: longest first, each word used once, so that "foster carer" is not also "carer". */
export function findNames<T>(tokens: string[], names: Name<T>[]): FoundNames<T> {
  const present = new Set(tokens);
  const possible = names.filter((name) => name.tokens[0] !== '' && name.tokens.every((token) => present.has(token)));
  const owners = new Map<number, Name<T>>();
  for (const name of possible.toSorted((a, b) => b.tokens.length - a.tokens.length)) claim(tokens, name, owners);
  return read(tokens, owners);
}

/** Marks every free place where the name stands. */
function claim<T>(tokens: string[], name: Name<T>, owners: Map<number, Name<T>>): void {
  const places = name.tokens.map((_, offset) => offset);
  tokens.forEach((_, start) => {
    const stands = places.every(
      (offset) => tokens[start + offset] === name.tokens[offset] && !owners.has(start + offset),
    );
    if (stands) for (const offset of places) owners.set(start + offset, name);
  });
}

/** The reply from left to right: between two names there is always a run of other words, often an empty one. */
function read<T>(tokens: string[], owners: Map<number, Name<T>>): FoundNames<T> {
  const names: T[] = [];
  const runs: string[][] = [[]];
  for (let at = 0; at < tokens.length; at++) {
    const owner = owners.get(at);
    if (owner === undefined) {
      runs.at(-1)!.push(tokens[at]!);
      continue;
    }
    names.push(owner.means);
    runs.push([]);
    at += owner.tokens.length - 1;
  }
  const found = names.map((means, index) => ({ means, before: runs[index]!, after: runs[index + 1]! }));
  return { found, rest: runs.filter((run) => run.length > 0) };
}
