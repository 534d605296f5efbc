import type { Activity } from 'botbuilder-core';
import type { Link, ShownQuestion } from '../../dialogs/message.ts';
import type { TalkShown } from '../../dialogs/talkShown.ts';

export interface PageMessage {
  text: string;
  locale: string;
  link?: PageLink;
  question?: ShownQuestion;
  problem: boolean;
  /** As in `Message`. */
  takesBack?: string;
}

/** Within this service: a path. */
export interface PageLink {
  label: string;
  href: string;
}

/** What the bot said in one turn. */
export type PageTurn = { failed: true } | ({ failed: false } & PageTalk);

export interface PageTalk {
  messages: PageMessage[];
  talk: TalkShown;
}

interface ReplyData {
  link?: Link;
  question?: ShownQuestion;
  problem?: true;
  takesBack?: string;
  talk?: TalkShown;
  failed?: true;
}

/** What a turn's replies say to a page. Undefined when there is no reply at all, which means that the message was dealt with before. */
export function turnOf(replies: Partial<Activity>[]): PageTurn | undefined {
  const data = replies.map(({ channelData }) => (channelData ?? {}) as ReplyData);
  if (data.some(({ failed }) => failed)) return { failed: true };
  const talk = data.at(-1)?.talk;
  const messages = replies.map(({ text = '', locale = 'en' }, index) => ({
    text,
    locale,
    link: linkOf(data[index]!.link),
    question: data[index]!.question,
    problem: data[index]!.problem === true,
    takesBack: data[index]!.takesBack,
  }));
  return talk && { failed: false, messages, talk };
}

function linkOf(link: Link | undefined): PageLink | undefined {
  if (!link) return undefined;
  const { pathname, search } = new URL(link.url);
  return { label: link.label, href: `${pathname}${search}` };
}
