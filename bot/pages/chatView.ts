import { ulid } from 'ulid';
import type { Command } from '../../dialogs/command.ts';
import type { TalkShown } from '../../dialogs/talkShown.ts';
import { familyViews } from '../../survey/survey.ts';
import { nameOf, wordsFor, type Locale, type Words } from '../../locales/words.ts';
import type { PageTalk } from '../channels/pageTurn.ts';
import { pictureFor, pictureOfQuestion } from './pictures.ts';
import { render } from './render.ts';
import { rightsLinks } from './rightsLinks.ts';
import { addressOf, type PageVisit } from './visit.ts';

/** How a page comes to be shown. */
export interface Showing {
  /** The browser has the page open, and keeps what it shows already: only the new messages are drawn. */
  live?: boolean;
  /** Somebody has opened the page: whoever it is, what was said before is not shown unasked. */
  opened?: boolean;
}

/** The page of a talk: what was told so far, what the bot says now, and the form for the question. */
export function chatPage({ talk, messages }: PageTalk, visit: PageVisit, showing: Showing = {}): string {
  const words = wordsFor(talk.locale, talk.register);
  const question = messages.findLast((message) => message.question)?.question;
  const takesBack = messages.at(-1)?.takesBack;
  return render('chat', words, {
    ...around(visit, words),
    languages: visit.authority.languages.map((id) => ({ id, name: nameOf(id as Locale) })),
    told: showing.live || showing.opened ? [] : talk.told,
    settled: talk.told.length,
    messages,
    question,
    pictured: question && pictureOfQuestion(question.id),
    options: question?.options.map((option) => ({ ...option, picture: pictureFor(question.id, option.id) })),
    problem: messages.some(({ problem }) => problem),
    progress: question && progressOf(talk),
    state: stateOf(talk, words),
    questions: talk.progress?.of,
    takesBack,
    ...commandsFor(talk, question?.id, takesBack !== undefined),
  });
}

/** What every page of a talk has around it, before it begins too. */
export function around(visit: PageVisit, words: Words) {
  const links = rightsLinks(visit.authority, words);
  return {
    ...links,
    authority: visit.authority.name,
    action: addressOf(visit),
    leave: addressOf(visit, '/leave'),
    someoneElse: addressOf(visit, '/someone-else'),
    pictures: visit.pictures,
    switchPictures: addressOf({ ...visit, pictures: !visit.pictures }),
    messageId: ulid(),
    // Until the browser has shown that it keeps the cookie, the form says who they are.
    visitor: visit.visitor.from === 'cookie' ? undefined : visit.visitor.token,
    forgetful: visit.visitor.from === 'form',
  };
}

/** Where the talk is when nothing is asked, for the title and the heading of the form. */
function stateOf(talk: TalkShown, words: Words): string {
  if (talk.stopped) return words.say('page.stopped');
  return words.say(talk.done ? 'page.finished' : 'page.title');
}

/** Number of the question asked now, of how many, and how many come after it. */
function progressOf({ stopped, progress }: TalkShown): { number: number; of: number; left: number } | undefined {
  if (stopped || !progress) return undefined;
  const number = Math.min(progress.settled + 1, progress.of);
  return { number, of: progress.of, left: progress.of - number };
}

/** Buttons beside the answer, those that make sense now; `more` are behind a fold. */
function commandsFor(
  talk: TalkShown,
  asked: string | undefined,
  takesBack: boolean,
): { commands: Command[]; more: Command[] } {
  const kept = keptCommands(talk);
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

function keptCommands({ away, told, done }: TalkShown): Command[] {
  if (away) return ['change', 'start-again', 'forget'];
  const elsewhere: Command[] = done ? [] : ['elsewhere'];
  return told.length > 0 ? ['see', 'change', 'copy', ...elsewhere, 'start-again', 'forget'] : [];
}
