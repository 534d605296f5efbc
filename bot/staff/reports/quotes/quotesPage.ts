import { codesIn, codeWithId, type Section } from '../../../../coding/codeFrame.ts';
import { tableHeadings } from '../../../../reports/headings.ts';
import type { Published } from '../../../../reports/publish.ts';
import { firstQuotes } from '../../../../reports/quotes/firstQuotes.ts';
import type { QuotablePerson } from '../../../../reports/quotes/quotable.ts';
import { selectQuotes, type QuoteFilter } from '../../../../reports/quotes/select.ts';
import type { ReportPage, ReportView } from '../reportPage.ts';
import { pageOfQuotes } from './pageOfQuotes.ts';
import { choicesFor, filterIn, openTo, queryOf, respondents } from './quoteFilter.ts';
import { quoteViewer, type ViewQuotes } from './quoteViews.ts';
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
    const found = { people, filter, published, viewQuotes: await quoteViewer(of!, service.store) };
    return {
      ...{ at, filter },
      misses: redactionMisses(),
      choices: choicesFor(published, filter, of!.authority),
      query: queryOf(filter),
      canSearch: scope.may('researcher'),
      ...(filter.code === undefined
        ? { sections: await sectionsOf(found) }
        : { code: await codeView(found, filter.code, query.get('page')) }),
    };
  },
};

interface Found {
  people: readonly QuotablePerson[];
  filter: QuoteFilter;
  published: Published;
  viewQuotes: ViewQuotes;
}

/** All quotes of one code, in pages. */
async function codeView(
  { people, filter, published, viewQuotes }: Found,
  code: string,
  page: string | null,
): Promise<ReportView> {
  const { quotes, number, hasMore } = pageOfQuotes(selectQuotes(people, filter, published), page);
  const { label } = codeWithId(code);
  return {
    label,
    people: peopleOf(code, filter, published),
    quotes: await viewQuotes(quotes),
    number,
    hasMore,
  };
}

/** One parent and one child for each code, by the tables that the codes stand in. */
async function sectionsOf({ people, filter, published, viewQuotes }: Found): Promise<ReportView[]> {
  const most = respondents.reduce((sum, respondent) => sum + openTo(published, { ...filter, respondent }).length, 0);
  const first = firstQuotes(selectQuotes(people, filter, published), most);
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
            quotes: await viewQuotes(first.get(id) ?? []),
          })),
      ),
    })),
  );
  return sections.filter(({ codes }) => codes.length > 0);
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
