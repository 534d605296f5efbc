import type { Respondent } from '../../survey/profile.ts';
import type { Published } from '../publish.ts';
import { hiddenCodes, openCodes } from './openCodes.ts';
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

/**
 * What may be quoted of some people, in their order. Under the name of a group nothing is that can be found under a code whose
 * number in the group is hidden: the same words found in both places would count for it.
 */
export function* selectQuotes(
  people: Iterable<QuotablePerson>,
  { code, respondent, group }: QuoteFilter,
  published: Published,
): Generator<Quotable> {
  const open = new Map(respondents.map((each) => [each, openCodes(published, each, group)]));
  const telling = new Map(respondents.map((each) => [each, group ? hiddenCodes(published, each, group) : new Set()]));
  for (const person of people) {
    if (respondent && person.respondent !== respondent) continue;
    if (group && (person.group?.breakdown !== group.breakdown || person.group.value !== group.value)) continue;
    for (const answer of person.answers) {
      if (answer.codes.some((each) => telling.get(person.respondent)!.has(each.code))) continue;
      const mayStand = (each: string) =>
        (code === undefined || each === code) && open.get(person.respondent)!.has(each);
      const codes = answer.codes.filter((each) => mayStand(each.code));
      if (codes.length > 0) yield { person, answer: { ...answer, codes } };
    }
  }
}
