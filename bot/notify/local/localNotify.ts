import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Clock } from '../../../store/store.ts';
import type { Asked } from './asked.ts';
import { Callbacks, type CallbackSettings } from './callbacks.ts';
import { checkToken } from './checkToken.ts';
import { Limits, notifyLimits, type NotifyLimits } from './limits.ts';
import { answerNotify } from './notifyRoutes.ts';
import { Network } from './network.ts';
import { answerPhone } from './phoneRoutes.ts';
import { Refusal } from './refusal.ts';

export interface LocalNotifySettings {
  /** 0: any that is free. */
  port: number;
  /** Who may ask. */
  service: string;
  secret: string;
  /** Template id -> its words with ((fields)). */
  templates: ReadonlyMap<string, string>;
  callbacks: CallbackSettings;
  limits?: NotifyLimits;
  /** Milliseconds before a callback is tried again; Notify's own are five minutes. */
  callAgainAfter?: number;
  now?: Clock;
  /** What goes wrong with a request instead of an answer: a status, or none at all. Told before and, when `late`, after it was done. */
  trouble?: (asked: Asked) => Trouble | undefined;
  /** Told the body of each text that was taken. */
  onTaken?: (body: string) => void;
}

export interface Trouble {
  /** 0: never answered. */
  status: number;
  /** The text is taken all the same. */
  late?: true;
}

const FIVE_MINUTES_MS = 5 * 60_000;

/**
 * GOV.UK Notify on this machine, as far as texts need it and as it is documented: its API, limits, errors, states and
 * callbacks, and a mobile network with phones behind it. For trying things out, and for tests; nothing is kept.
 */
export class LocalNotify {
  readonly network: Network;
  readonly callbacks: Callbacks;
  readonly #settings: LocalNotifySettings;
  readonly #limits: Limits;
  readonly #server = createServer((request, response) => void this.#answer(request, response));

  constructor(settings: LocalNotifySettings) {
    const { callbacks, limits = notifyLimits, callAgainAfter = FIVE_MINUTES_MS, now = Date.now } = settings;
    this.#settings = settings;
    this.#limits = new Limits(limits, now);
    this.callbacks = new Callbacks(callbacks, callAgainAfter);
    this.network = new Network(this.callbacks, now);
  }

  /** Such as `http://127.0.0.1:3979`. Throws while it does not listen. */
  get address(): string {
    const address = this.#server.address() as AddressInfo | null;
    if (!address) throw new Error(`The local Notify does not listen on port ${this.#settings.port}`);
    return `http://127.0.0.1:${address.port}`;
  }

  get apiKey(): string {
    return `local-${this.#settings.service}-${this.#settings.secret}`;
  }

  /** Listens on loopback only. Rejects when the port is in use. */
  async start(): Promise<void> {
    this.#server.listen(this.#settings.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  async stop(): Promise<void> {
    await Promise.all([this.callbacks.stop(), this.network.stop()]);
    if (!this.#server.listening) return;
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = {
      method: request.method ?? '',
      url: new URL(request.url ?? '/', this.address),
      headers: request.headers,
      body: await text(request),
    };
    const trouble = this.#settings.trouble?.(asked);
    const { status, body } = trouble && !trouble.late ? inTrouble(trouble) : await this.#do(asked);
    const told = trouble?.late ? inTrouble(trouble) : { status, body };
    if (told.status === 0) return;
    response.writeHead(told.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(told.body));
  }

  async #do(asked: Asked): Promise<{ status: number; body: object }> {
    try {
      if (asked.url.pathname.startsWith('/phone/')) return await answerPhone(asked, this.network);
      const { service, secret, templates, onTaken } = this.#settings;
      await checkToken(asked.headers.authorization, service, secret);
      const { network, address } = this;
      const done = answerNotify(asked, { network, address, limits: this.#limits, templates });
      if (done.status === 201) onTaken?.(asked.body);
      return done;
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body };
      // Such as a body that is no JSON.
      return inTrouble({ status: 500 });
    }
  }
}

function inTrouble({ status }: Trouble): { status: number; body: object } {
  return { status, body: new Refusal(status, 'Exception', 'Internal server error').body };
}
