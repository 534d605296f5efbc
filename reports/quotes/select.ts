import type { Respondent } from '../../survey/profile.ts';
import type { Published } from '../publish.ts';
import { openCodes } from './openCodes.ts';
import type { QuotableAnswer, QuotablePerson, QuoteGroup } from './quotable.ts';

/** Which quotes somebody wants to see. */
export interface QuoteFilter {
  /** Undefined: of every code. */
  code?: string;
  /** Undefined: of parents and of children. */
  respondent?: Respondent;
  group?: QuoteGroup;
}

/** One answer, with those of its codes under which it may be quoted. */
export interface Quotable {
  person: QuotablePerson;
  answer: QuotableAnswer;
}

const respondents: readonly Respondent[] = ['parent', 'child'];

/** What may be quoted of some people, in their order. */
export function* selectQuotes(
  people: Iterable<QuotablePerson>,
  { code, respondent, group }: QuoteFilter,
  published: Published,
): Generator<Quotable> {
  const open = new Map(respondents.map((each) => [each, openCodes(published, each, group)]));
  for (const person of people) {
    if (respondent && person.respondent !== respondent) continue;
    if (group && (person.group?.breakdown !== group.breakdown || person.group.value !== group.value)) continue;
    for (const answer of person.answers) {
      const mayStand = (each: string) =>
        (code === undefined || each === code) && open.get(person.respondent)!.has(each);
      const codes = answer.codes.filter((each) => mayStand(each.code));
      if (codes.length > 0) yield { person, answer: { ...answer, codes } };
    }
  }
}
