import { codeWithId } from '../../../../coding/codeFrame.ts';
import { participantOf } from '../../../../reports/participants.ts';
import { quotableOf } from '../../../../reports/quotes/quotable.ts';
import type { QuoteStretch } from '../../../../reports/quotes/quoteText.ts';
import { stretchesOf } from '../../../../reports/quotes/search.ts';
import type { Quotable } from '../../../../reports/quotes/select.ts';
import type { ResponseStore } from '../../../../store/responseStore.ts';
import type { Respondent } from '../../../../survey/profile.ts';
import { familyViews } from '../../../../survey/survey.ts';
import type { Round } from '../../../perRound/perRound.ts';

/** One quote as the page has it: nothing in it says who said it, or when. */
export interface QuoteView {
  stretches: QuoteStretch[];
  /** ISO 639-1 code. */
  language: string;
  respondent: Respondent;
  /** Labels of the codes it stands under. */
  labels: string[];
}

/**
 * Quotes as they are shown, in their order. Each response is read again: what was erased, changed or no longer allowed since it
 * was found is left out.
 */
export async function quoteViews(
  quotes: readonly Quotable[],
  round: Round,
  responses: Pick<ResponseStore, 'find'>,
): Promise<QuoteView[]> {
  const views = await Promise.all(quotes.map((quote) => quoteView(quote, round, responses)));
  return views.filter((view) => view !== undefined);
}

async function quoteView(
  quote: Quotable,
  { authority, round }: Round,
  responses: Pick<ResponseStore, 'find'>,
): Promise<QuoteView | undefined> {
  const { personKey, respondent } = quote.person;
  const response = await responses.find({ authority: authority.code, round, personKey });
  const participant = response && participantOf(response, familyViews, authority);
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
