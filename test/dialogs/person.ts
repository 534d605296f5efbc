import { createHmac } from 'node:crypto';
import type { Activity } from 'botbuilder-core';
import type { Talking, TalkingParts } from '../../bot/talking.ts';
import { talkAs, type PersonTalk } from '../../bot/terminal/talkAs.ts';
import type { Concern } from '../../coding/findConcern.ts';
import type { Command } from '../../dialogs/command.ts';
import type { ShownQuestion } from '../../dialogs/message.ts';
import type { TalkShown } from '../../dialogs/talkShown.ts';
import { openMemory } from '../../store/memory.ts';
import type { Response } from '../../store/responseStore.ts';
import type { Store } from '../../store/store.ts';
import type { Answer } from '../../survey/answer.ts';
import { essex } from '../support/authorities.ts';
import { testTalking } from '../support/talking.ts';
import { wordCoder } from './wordCoder.ts';

const secret = Buffer.alloc(32);

export interface PersonSettings {
  name?: string;
  /** Slug; undefined for a channel without links. */
  authority?: string;
  query?: string;
  channel?: string;
  locale?: string;
}

/** The real one may hear harm in any words: tests that are about that give it. */
function hearsNothing(): Concern {
  return { concern: false, urgent: false, evidence: '' };
}

/** One process of the service over a store, with a clock that tests move. */
export class Service {
  now = new Date('2026-11-02T10:00:00Z');
  readonly store: Store;
  readonly talking: Talking;

  constructor({ setting, ...parts }: Partial<TalkingParts> = {}) {
    this.store = parts.store ?? openMemory();
    const given = { coder: wordCoder, findConcern: hearsNothing, now: () => this.now, ...setting };
    this.talking = testTalking({ ...parts, store: this.store, setting: given });
  }

  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  person(settings: PersonSettings = {}): Person {
    return new Person(this, settings);
  }
}

let sent = 0;

/** Somebody on our own page, which shows the question as it is; `heard` is what the bot said last. */
export class Person {
  heard: string[] = [];
  /** The question under the last message, or undefined when the bot asked nothing. */
  question?: ShownQuestion;
  shown?: TalkShown;
  /** The question whose answer the last message offers to take back. */
  takesBack?: string;
  failed = false;
  #service: Service;
  #talk: PersonTalk;
  readonly #settings: Required<Pick<PersonSettings, 'name' | 'channel'>> & PersonSettings;

  constructor(service: Service, settings: PersonSettings) {
    this.#settings = { name: 'ada', channel: 'page', authority: 'essex', ...settings };
    this.#service = service;
    this.#talk = this.#connect(service);
  }

  get asked(): string | undefined {
    return this.question?.id;
  }

  /** Everything said in the last turn. */
  get words(): string {
    return this.heard.join('\n');
  }

  /** The same person talking to another process. */
  moveTo(service: Service): this {
    this.#service = service;
    this.#talk = this.#connect(service);
    return this;
  }

  async arrive(): Promise<this> {
    return this.#hear(await this.#talk.arrive());
  }

  /** With an id, the message can be delivered again. */
  async say(text: string, id = `m${++sent}`): Promise<this> {
    return this.#hear(await this.#talk.say({ text, id }));
  }

  /** Each in turn. */
  async sayAll(...texts: string[]): Promise<this> {
    for (const text of texts) await this.say(text);
    return this;
  }

  async tap(question: string, options: string[], id = `m${++sent}`): Promise<this> {
    return this.#hear(await this.#talk.say({ value: { question, options }, id }));
  }

  async press(command: Command, id = `m${++sent}`): Promise<this> {
    return this.#hear(await this.#talk.say({ value: { command }, id }));
  }

  /** Presses the button that takes back the last answer, or one that an earlier message had. */
  async takeBack(takesBack = this.takesBack): Promise<this> {
    return await this.send({ command: 'back', takesBack });
  }

  /** Any value a channel might send. */
  async send(value: object, id = `m${++sent}`): Promise<this> {
    return this.#hear(await this.#talk.say({ value, id }));
  }

  async response(round = '2026-autumn', authority = essex.code): Promise<Response | undefined> {
    const { name, channel } = this.#settings;
    const personKey = createHmac('sha256', secret).update(`${channel}/${name}`).digest('hex');
    return await this.#service.store.responses.find({ authority, round, personKey });
  }

  async answer(id: string): Promise<Answer | undefined> {
    return (await this.response())?.answers[id];
  }

  #connect({ talking }: Service): PersonTalk {
    const { name, authority, query, channel, locale = 'en' } = this.#settings;
    return talkAs(talking.direct(), { person: name, authority, query, channel, locale });
  }

  #hear(replies: Partial<Activity>[]): this {
    if (replies.length === 0) return this;
    const last = replies.at(-1)!;
    const { question, talk, takesBack, failed } = (last.channelData ?? {}) as {
      question?: ShownQuestion;
      talk?: TalkShown;
      takesBack?: string;
      failed?: boolean;
    };
    // What a card says stands in it.
    this.heard = replies.map(({ text, attachments }) => text ?? JSON.stringify(attachments ?? ''));
    this.question = question;
    this.shown = talk;
    this.takesBack = takesBack;
    this.failed = failed === true;
    return this;
  }
}
