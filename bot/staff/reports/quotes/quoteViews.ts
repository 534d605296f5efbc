import { codeWithId } from '../../../../coding/codeFrame.ts';
import { participantOf } from '../../../../reports/participants.ts';
import { quotableOf } from '../../../../reports/quotes/quotable.ts';
import type { QuoteStretch } from '../../../../reports/quotes/quoteText.ts';
import { stretchesOf } from '../../../../reports/quotes/search.ts';
import type { Quotable } from '../../../../reports/quotes/select.ts';
import type { AlertStore } from '../../../../store/alertStore.ts';
import type { ResponseStore } from '../../../../store/responseStore.ts';
import type { Respondent } from '../../../../survey/profile.ts';
import { familyViews } from '../../../../survey/survey.ts';
import { alertedResponses } from '../../../alerts/alertedResponses.ts';
import type { Round } from '../../../perRound/round.ts';

interface From {
  responses: Pick<ResponseStore, 'find'>;
  alerts: Pick<AlertStore, 'list'>;
}

/** One quote as the page has it: nothing in it says who said it, or when. */
export interface QuoteView {
  stretches: QuoteStretch[];
  /** ISO 639-1 code. */
  language: string;
  respondent: Respondent;
  /** Labels of the codes it stands under. */
  labels: string[];
}

/** Makes quotes as they are shown, in their order, and leaves out those that may not be. */
export type ViewQuotes = (quotes: readonly Quotable[]) => Promise<QuoteView[]>;

/**
 * For one page. Each response is read again: what was erased, changed or no longer allowed since it was found is left out, and
 * so is whoever has told of harm since.
 */
export async function quoteViewer(round: Round, { responses, alerts }: From): Promise<ViewQuotes> {
  const alerted = await alertedResponses(alerts);
  return async (quotes) => {
    const views = await Promise.all(quotes.map((quote) => quoteView(quote, round, { responses, alerted })));
    return views.filter((view) => view !== undefined);
  };
}

async function quoteView(
  quote: Quotable,
  { authority, round }: Round,
  { responses, alerted }: { responses: From['responses']; alerted: ReadonlySet<string> },
): Promise<QuoteView | undefined> {
  const { personKey, respondent } = quote.person;
  const response = await responses.find({ authority: authority.code, round, personKey });
  const isApart = !response || alerted.has(response.id);
  const participant = isApart ? undefined : participantOf(response, familyViews, authority);
  const person = participant && quotableOf(participant);
  const answer = person?.answers.find(({ text }) => text === quote.answer.text);
  if (!person || person.respondent !== respondent || !answer) return undefined;
  const wanted = new Set(quote.answer.codes.map(({ code }) => code));
  const codes = answer.codes.filter(({ code }) => wanted.has(code));
  const stretches = stretchesOf({ person, answer: { ...answer, codes } });
  if (codes.length === 0 || stretches.length === 0) return undefined;
  const labels = [...new Set(codes.map(({ code }) => codeWithId(code).label))];
  return { stretches, language: answer.language, respondent, labels };
}
