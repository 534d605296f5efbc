import { codesIn, codeWithId, type Section } from '../../../../coding/codeFrame.ts';
import { tableHeadings } from '../../../../reports/headings.ts';
import type { Published } from '../../../../reports/publish.ts';
import type { QuotablePerson } from '../../../../reports/quotes/quotable.ts';
import { selectQuotes, type Quotable, type QuoteFilter } from '../../../../reports/quotes/select.ts';
import type { Round } from '../../../perRound/perRound.ts';
import type { Service } from '../../../service.ts';
import type { ReportPage, ReportView } from '../reportPage.ts';
import { pageOfQuotes } from './pageOfQuotes.ts';
import { choicesFor, filterIn, openTo, queryOf, respondents } from './quoteFilter.ts';
import { quoteViews } from './quoteViews.ts';
import { redactionMisses } from './redactionMisses.ts';

/** `/staff/essex/quotes`: what people said, under each view, of those who agreed to be quoted. */
export const quotesPage: ReportPage = {
  name: 'quotes',
  of: 'one',
  view: async (service, { query }, scope) => {
    const { selection } = scope;
    const [of] = selection;
    const [{ published, at }, people] = await Promise.all([
      service.figures.of(selection),
      service.perRound.quotable.of(of!),
    ]);
    const filter = filterIn(query);
    return {
      ...{ at, filter },
      misses: redactionMisses(),
      choices: choicesFor(published, filter, of!.authority),
      query: queryOf(filter),
      canSearch: scope.may('researcher'),
      ...(filter.code === undefined
        ? { sections: await sectionsOf({ people, filter, published }, of!, service) }
        : { code: await codeView({ people, filter, published }, query.get('page'), of!, service) }),
    };
  },
};

interface Found {
  people: readonly QuotablePerson[];
  filter: QuoteFilter;
  published: Published;
}

/** All quotes of one code, in pages. */
async function codeView(
  { people, filter, published }: Found,
  page: string | null,
  of: Round,
  { store }: Service,
): Promise<ReportView> {
  const { quotes, number, hasMore } = pageOfQuotes(selectQuotes(people, filter, published), page);
  const { label } = codeWithId(filter.code!);
  return {
    label,
    people: peopleOf(filter.code!, filter, published),
    quotes: await quoteViews(quotes, of, store.responses),
    number,
    hasMore,
  };
}

/** One parent and one child for each code, by the tables that the codes stand in. */
async function sectionsOf({ people, filter, published }: Found, of: Round, { store }: Service): Promise<ReportView[]> {
  const first = firstQuotes(selectQuotes(people, filter, published));
  const open = new Set(openTo(published, filter).map(({ id }) => id));
  const sections = await Promise.all(
    (Object.keys(tableHeadings) as Section[]).map(async (section) => ({
      title: tableHeadings[section].title,
      codes: await Promise.all(
        codesIn(section)
          .filter(({ id }) => open.has(id))
          .map(async ({ id, label }) => ({
            ...{ id, label },
            people: peopleOf(id, filter, published),
            quotes: await quoteViews(first.get(id) ?? [], of, store.responses),
          })),
      ),
    })),
  );
  return sections.filter(({ codes }) => codes.length > 0);
}

/** The first quote of each respondent under each code, the parent's before the child's. */
function firstQuotes(quotes: Iterable<Quotable>): Map<string, Quotable[]> {
  const first = new Map<string, Quotable[]>();
  for (const { person, answer } of quotes) {
    for (const code of answer.codes) {
      const found = first.get(code.code) ?? [];
      if (found.some((each) => each.person.respondent === person.respondent)) continue;
      first.set(code.code, [...found, { person, answer: { ...answer, codes: [code] } }]);
    }
  }
  const isChild = ({ person }: Quotable) => Number(person.respondent === 'child');
  for (const found of first.values()) found.sort((a, b) => isChild(a) - isChild(b));
  return first;
}

/** How many gave the view, as the tables show it. */
function peopleOf(code: string, { respondent, group }: QuoteFilter, { groups }: Published) {
  return respondents
    .filter((each) => respondent === undefined || each === respondent)
    .map((each) => {
      const counts = group ? groups[each].by[group.breakdown]?.get(group.value) : groups[each];
      return { respondent: each, people: counts?.people.get(code) ?? 0 };
    });
}
