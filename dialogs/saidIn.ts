import type { Activity } from 'botbuilder-core';

const MENTION = /<at\b[^>]*>(.*?)<\/at>/giu;

interface Mention {
  type: string;
  /** As it stands in the words, marks and all: the name may be shortened there. */
  text?: string;
  mentioned?: { id?: string; name?: string };
}

/** The words of a message without the marks of mentions: the bot's own name goes, those of others are words. */
export function saidIn({ text, entities, recipient }: Activity): string {
  if (typeof text !== 'string') return '';
  const all = ((entities ?? []) as Mention[]).filter(({ type }) => type === 'mention');
  const own = all.filter(({ mentioned }) => mentioned?.id === recipient?.id).map(({ text: marked }) => marked);
  const isOwn = (marked: string, name: string) => own.includes(marked) || name === recipient?.name;
  const said = text.replace(MENTION, (marked, name: string) => (isOwn(marked, name) ? ' ' : name));
  return said.replace(/(?:&nbsp;|[ \u00a0])+/gu, ' ').trim();
}
