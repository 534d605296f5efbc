import type { Activity } from 'botbuilder-core';
import type { Response } from '../store/responseStore.ts';
import { personIn } from './visit.ts';

export interface KeyMakers {
  /** What stands for a person, newest key first: found under an older one, a response goes over to the newest. */
  personKeys: (channel: string, userId: string) => readonly string[];
  /** What stands for a talk in bot state, newest key first. */
  talkKeys: (channel: string, conversationId: string) => readonly string[];
  /** What stands for a message among those taken in, newest key first. */
  messageKeys: (channel: string, conversationId: string, id: string) => readonly string[];
}

/** Under which keys the person and the talk of an activity are known: never under their own ids. */
export class TalkKeys {
  readonly #makers: KeyMakers;

  constructor(makers: KeyMakers) {
    this.#makers = makers;
  }

  /** Newest first. */
  ofPerson(activity: Activity): readonly string[] {
    return this.#makers.personKeys(activity.channelId, personIn(activity));
  }

  ofTalk({ channelId, conversation }: Activity): string {
    return this.#makers.talkKeys(channelId, conversation.id)[0]!;
  }

  /** Newest first; none where the channel gives messages no ids. */
  ofMessage({ channelId, conversation, id }: Activity): readonly string[] {
    return id ? this.#makers.messageKeys(channelId, conversation.id, id) : [];
  }

  /** The response with this talk among those it was given in, so that erasing it reaches them. */
  spokenIn(response: Response, activity: Activity): Response {
    return { ...response, talks: [...new Set([...(response.talks ?? []), this.ofTalk(activity)])] };
  }
}
