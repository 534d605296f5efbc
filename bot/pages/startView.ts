import { nameOf, wordsFor, type Locale } from '../../locales/words.ts';
import { readInvitation } from '../../survey/invitation.ts';
import { routeOf } from '../../survey/journey.ts';
import { currentRound } from '../../survey/round.ts';
import { familyViews } from '../../survey/survey.ts';
import { around } from './chatView.ts';
import { render } from './render.ts';
import { addressOf, inLanguage, type PageVisit } from './visit.ts';

/**
 * What will happen, before the first question, and before anything is kept. It looks the same to whoever opens it: also where
 * somebody answered questions some time ago, or left in a hurry.
 */
export function startPage(visit: PageVisit, locale: string, now: Date): string {
  const words = wordsFor(locale, 'child');
  const invitation = readInvitation(new URLSearchParams(visit.invited), visit.authority, now.toISOString());
  const situation = { answers: invitation.answers, authority: visit.authority };
  return render('start', words, {
    ...around(visit, words),
    languages: visit.authority.languages.map((id) => ({
      id,
      name: nameOf(id as Locale),
      href: addressOf(inLanguage(visit, id)),
    })),
    open: invitation.round !== undefined || currentRound(visit.authority, now) !== undefined,
    state: words.say('page.happens'),
    questions: routeOf(familyViews, situation).filter(({ id }) => !situation.answers[id]).length,
    // Not known before they have said something.
    visitor: undefined,
  });
}

/** The language that the link or the browser asks for, where the authority offers it. */
export function startLocale({ authority, invited, locale }: PageVisit): string {
  const asked = new URLSearchParams(invited).get('lang') ?? locale;
  return authority.languages.includes(asked) ? asked : authority.languages[0]!;
}
