import type { Activity } from 'botbuilder-core';
import type { Response, ResponseStore } from '../store/responseStore.ts';
import { isOver, letGo, withHeld } from './hold.ts';
import { caughtUp, inRound, roundFor } from './place.ts';
import type { Talk } from './talk.ts';
import type { TalkKeys } from './talkKeys.ts';

/** Finds the response that a talk is about: the person's own, or the one taken up by its reference. */
export class ResponseFinder {
  readonly #responses: ResponseStore;
  readonly #keys: TalkKeys;

  constructor(responses: ResponseStore, keys: TalkKeys) {
    this.#responses = responses;
    this.#keys = keys;
  }

  /** The talk with its response, in the round that it belongs to. */
  async find(talk: Talk, activity: Activity): Promise<Talk> {
    if (talk.state.held) return await this.#findHeld(talk, activity);
    const response = await this.#findOwn(talk, activity);
    const round = roundFor(talk, response);
    if (round === talk.state.round) return caughtUp(talk, response);
    const moved = inRound(talk, round);
    return caughtUp(moved, await this.#findOwn(moved, activity));
  }

  /** Erased, expired or finished meanwhile: the talk is about the person's own answers again. */
  async #findHeld(talk: Talk, activity: Activity): Promise<Talk> {
    const { authority, held } = talk.state;
    const { referenceHash } = held!;
    const response = await this.#responses.findByReference({ authority: authority!, referenceHash });
    const isThere = response && !isOver(talk, response);
    return isThere ? withHeld(talk, response) : await this.find(letGo(talk), activity);
  }

  async #findOwn({ state: { authority, round } }: Talk, activity: Activity): Promise<Response | undefined> {
    if (authority === undefined || round === undefined) return undefined;
    const [newest, ...older] = this.#keys.ofPerson(activity);
    const found = await this.#responses.find({ authority, round, personKey: newest! });
    if (found) return found;
    for (const personKey of older) {
      const old = await this.#responses.find({ authority, round, personKey });
      if (old) return await this.#responses.rekey(this.#keys.spokenIn(old, activity), newest!);
    }
    return undefined;
  }
}
