import { LEAST } from '../../../../reports/quotes/openCodes.ts';
import { plain, searchQuotes, SHORTEST } from '../../../../reports/quotes/search.ts';
import { selectQuotes } from '../../../../reports/quotes/select.ts';
import type { ReportPage } from '../reportPage.ts';
import { pageOfQuotes } from './pageOfQuotes.ts';
import { choicesFor, filterIn, queryOf } from './quoteFilter.ts';
import { quoteViewer } from './quoteViews.ts';
import { redactionMisses } from './redactionMisses.ts';

/** Longest text that is looked for, in UTF-16 units. */
const LONGEST = 100;

/** `/staff/essex/search?q=words`: quotes in which words stand; nothing where fewer than ten people said them. */
export const searchPage: ReportPage = {
  name: 'search',
  of: 'one',
  needs: 'researcher',
  unlisted: true,
  view: async ({ figures, perRound, store }, { query }, { selection }) => {
    const [of] = selection;
    const { published, at } = await figures.of(selection);
    const filter = filterIn(query);
    const words = (query.get('q') ?? '').slice(0, LONGEST);
    const shared = {
      ...{ at, filter, words, shortest: SHORTEST, longest: LONGEST, least: LEAST },
      misses: redactionMisses(),
      choices: choicesFor(published, filter, of!.authority),
      query: `${queryOf(filter)}${new URLSearchParams({ q: words }).toString()}&`,
    };
    if (plain(words).length < SHORTEST) return { ...shared, isShort: words !== '' };
    const all = selectQuotes(await perRound.quotable.of(of!), filter, published);
    const { quotes, number, hasMore, isOfFew } = pageOfQuotes(searchQuotes(all, words), query.get('page'));
    const found = isOfFew ? [] : await (await quoteViewer(of!, store))(quotes);
    return { ...shared, found: { quotes: found, number, hasMore: hasMore && !isOfFew, isOfFew } };
  },
};
