import type { Quotable } from './select.ts';

/**
 * The first quote of each respondent under each code, the parent's before the child's. Looks no further than until it has
 * `most` of them: as many as there are codes to be quoted under, of parents and of children.
 */
export function firstQuotes(quotes: Iterable<Quotable>, most: number): Map<string, Quotable[]> {
  const first = new Map<string, Quotable[]>();
  let left = most;
  for (const { person, answer } of quotes) {
    for (const code of answer.codes) {
      const found = first.get(code.code) ?? [];
      if (found.some((each) => each.person.respondent === person.respondent)) continue;
      first.set(code.code, [...found, { person, answer: { ...answer, codes: [code] } }]);
      left -= 1;
    }
    if (left === 0) break;
  }
  const isChild = ({ person }: Quotable) => Number(person.respondent === 'child');
  for (const found of first.values()) found.sort((a, b) => isChild(a) - isChild(b));
  return first;
}
