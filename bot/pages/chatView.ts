import { ulid } from 'ulid';
import type { Command } from '../../dialogs/command.ts';
import type { TalkShown } from '../../dialogs/talkShown.ts';
import { familyViews } from '../../survey/survey.ts';
import { nameOf, wordsFor, type Locale, type Words } from '../../locales/words.ts';
import type { PageTalk } from '../channels/page.ts';
import { render } from './render.ts';
import { rightsLinks } from './rightsLinks.ts';
import { addressOf, someoneElseAddressOf, type PageVisit } from './visit.ts';

/**
 * The page of a talk: what was told so far, what the bot says now, and the form for the question. The live page keeps
 * what it shows already, so for it only the new messages are drawn.
 */
export function chatPage({ talk, messages }: PageTalk, visit: PageVisit, live = false): string {
  const words = wordsFor(talk.locale, talk.register);
  const question = messages.findLast((message) => message.question)?.question;
  const takesBack = messages.at(-1)?.takesBack;
  return render('chat', words, {
    authority: visit.authority.name,
    state: stateOf({ talk, messages }, words),
    action: addressOf(visit),
    languages: visit.authority.languages.map((id) => ({ id, name: nameOf(id as Locale) })),
    told: live ? [] : talk.told,
    settled: talk.told.length,
    messages,
    question,
    problem: messages.some(({ problem }) => problem),
    messageId: ulid(),
    finished: talk.held || ((talk.done || talk.stopped) && question === undefined),
    ...rightsLinks(visit.authority, words),
    someoneElse: someoneElseAddressOf(visit),
    takesBack,
    ...commandsFor(talk, question?.id, takesBack !== undefined),
  });
}

/** Where the talk is, for the title and the heading of the form. */
function stateOf({ talk, messages }: PageTalk, words: Words): string {
  if (talk.stopped) return words.say('page.stopped');
  if (messages.some(({ question }) => question) && talk.progress)
    return words.say('page.progress', {
      number: Math.min(talk.progress.settled + 1, talk.progress.of),
      of: talk.progress.of,
    });
  return words.say(talk.done ? 'page.finished' : 'page.title');
}

/** Buttons beside the answer, those that make sense now; `more` are behind a fold. */
function commandsFor(
  talk: TalkShown,
  asked: string | undefined,
  takesBack: boolean,
): { commands: Command[]; more: Command[] } {
  const kept: Command[] = talk.told.length > 0 ? ['see', 'change', 'copy', 'start-again', 'forget'] : [];
  if (talk.stopped) return { commands: ['carry-on', 'help'], more: kept.length > 0 ? kept : ['start-again'] };
  if (asked === undefined) return { commands: ['help'], more: kept };
  if (asked === 'after-concern') return { commands: ['help'], more: kept };
  const question = familyViews.questions.get(asked);
  if (!question) return { commands: ['carry-on', 'help', 'stop'], more: [] };
  // What takes the last answer back has a button of its own.
  const back: Command[] = talk.told.length > 1 && !takesBack ? ['back'] : [];
  const skip: Command[] = question.required ? [] : ['skip'];
  return { commands: [...back, ...skip, 'simpler', 'help', 'stop'], more: kept };
}
