import type { Authority } from './authority.ts';
import type { Answers } from './answer.ts';
import { keyGroup } from './questions/keyGroup.ts';
import { locality } from './questions/locality.ts';

/** What an invitation link such as `/essex?group=autism` sets, and the names of values that mean nothing here. */
export interface Invitation {
  round?: string;
  answers: Answers;
  ignored: { name: string; expected: string[] }[];
}

/** Reads a link's query. Never fails: a value that is not known is left out and named in `ignored`. */
export function readInvitation(query: URLSearchParams, authority: Authority, at: string): Invitation {
  const situation = { answers: {}, authority };
  const known = {
    round: authority.rounds.map(({ id }) => id),
    group: keyGroup.options(situation),
    locality: authority.localities.length > 0 ? locality.options(situation) : [],
  };
  const given = (name: keyof typeof known) => known[name].find((id) => id === query.get(name));
  const invited = { [keyGroup.id]: given('group'), [locality.id]: given('locality') };
  return {
    round: given('round'),
    answers: Object.fromEntries(
      Object.entries(invited)
        .filter(([, option]) => option !== undefined)
        .map(([id, option]) => [id, { kind: 'chosen', options: [option!], by: 'invitation', asked: '', at }]),
    ),
    ignored: (['round', 'group', 'locality'] as const)
      .filter((name) => query.has(name) && given(name) === undefined)
      .map((name) => ({ name, expected: known[name] })),
  };
}
