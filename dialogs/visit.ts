import { ActivityTypes, type Activity } from 'botbuilder-core';
import type { Authority } from '../survey/authority.ts';
import { readInvitation, type Invitation } from '../survey/invitation.ts';
import { locales, type Locale } from '../locales/words.ts';

/** Where a person comes in: the authority and what their link set. Whoever sends it, it is checked like a link. */
export interface Visit {
  authority?: Authority;
  invitation?: Invitation;
  locale: Locale;
}

/** The part of `channelData` that says it: `{ "familyViews": { "authority": "essex", "query": "group=autism" } }`. */
export interface VisitData {
  /** Slug or ONS code. */
  authority?: string;
  query?: string;
  /** Network address of the person, from our own page and Direct Line only: never stored. */
  address?: string;
}

export function visitOf(activity: Activity, authorities: Authority[], now: Date): Visit {
  const familyViews = visitDataOf(activity);
  const authority = authorities.find(({ slug, code }) => [slug, code].includes(familyViews.authority ?? ''));
  const query = new URLSearchParams(familyViews.query);
  const invitation = authority && readInvitation(query, authority, now.toISOString());
  const language = [query.get('lang'), activity.locale?.slice(0, 2)].find((tag) =>
    locales.some((locale) => locale === tag),
  );
  return { authority, invitation, locale: (language as Locale | undefined) ?? 'en' };
}

/** What is no text is left out. */
export function visitDataOf({ channelData }: Activity): VisitData {
  const { familyViews } = (channelData ?? {}) as { familyViews?: Record<keyof VisitData, unknown> | null };
  const textOf = (name: keyof VisitData) => {
    const value = familyViews?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { authority: textOf('authority'), query: textOf('query'), address: textOf('address') };
}

/**
 * The channel's id of the person an activity is about. An arrival can come from somebody else, such as whoever set the
 * app up for a family in Teams: that person's response must not be read out to the one who has come.
 */
export function personIn({ type, from, membersAdded, recipient }: Activity): string {
  // Only then: what a message names besides its sender proves nothing.
  if (type !== String(ActivityTypes.ConversationUpdate)) return from.id;
  return (membersAdded?.find(({ id }) => id !== recipient?.id) ?? from).id;
}
