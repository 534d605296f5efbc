import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Clock } from '../../store/store.ts';
import type { ActivitySet } from './conversations.ts';
import type { Live } from './tokens.ts';

/** How often a stream is looked at: is the other end still there, is its token still good? */
const LOOK_MS = 20_000;
/** Streams of one conversation: a person has a tab or two open. */
const MOST = 5;
/** What a client that reads nothing may let pile up, in bytes. */
const MOST_WAITING = 1024 * 1024;

/** Close codes: RFC 6455, and those from 4000 on that are ours. */
export const CLOSED = { restart: 1012, tooSlow: 1013, expired: 4403, tooMany: 4429 } as const;

interface Stream {
  socket: WebSocket;
  answered: boolean;
}

/** The open WebSocket streams of conversations: clients get what is said as it is said. */
export class Streams {
  // What clients send are empty messages, to notice a broken connection.
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  readonly #open = new Map<string, { until: number; streams: Set<Stream> }>();
  readonly #now: Clock;
  readonly #timer: NodeJS.Timeout;

  constructor(now: Clock, lookEvery = LOOK_MS) {
    this.#now = now;
    this.#timer = setInterval(() => this.#look(), lookEvery).unref();
  }

  /** Upgrades a request to a stream, which begins with `missed`. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer, live: Live, missed: () => ActivitySet): void {
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const stream = { socket: webSocket, answered: true };
      const { streams } = this.#of(live);
      webSocket.on('pong', () => (stream.answered = true));
      webSocket.on('error', () => webSocket.terminate());
      webSocket.on('close', () => this.#remove(live.pass.conv, stream));
      streams.add(stream);
      if (streams.size > MOST) this.#letGo(live.pass.conv, [...streams][0]!);
      send(webSocket, missed());
    });
  }

  send(conversation: string, set: ActivitySet): void {
    for (const { socket } of this.#open.get(conversation)?.streams ?? []) send(socket, set);
  }

  /** The streams of a conversation last as long as its newest token. */
  extend({ pass, until }: Live): void {
    const open = this.#open.get(pass.conv);
    if (open) open.until = Math.max(open.until, until);
  }

  /** Clients reconnect by themselves: for when the service stops. */
  close(): void {
    clearInterval(this.#timer);
    for (const socket of this.#sockets.clients) socket.close(CLOSED.restart, 'restarting');
    // Whoever does not answer must not keep the process.
    setTimeout(() => this.#sockets.clients.forEach((socket) => socket.terminate()), 1000).unref();
  }

  #of({ pass, until }: Live) {
    const open = this.#open.get(pass.conv) ?? { until, streams: new Set() };
    open.until = Math.max(open.until, until);
    this.#open.set(pass.conv, open);
    return open;
  }

  /** Gone from the count at once: many may come before one of them has closed, and a client may never do so. */
  #letGo(conversation: string, stream: Stream): void {
    this.#remove(conversation, stream);
    stream.socket.close(CLOSED.tooMany, 'too many streams');
  }

  #remove(conversation: string, stream: Stream): void {
    const open = this.#open.get(conversation);
    open?.streams.delete(stream);
    if (open?.streams.size === 0) this.#open.delete(conversation);
  }

  #look(): void {
    const now = this.#now();
    for (const { streams, until } of this.#open.values())
      for (const stream of streams) {
        if (until <= now) stream.socket.close(CLOSED.expired, 'TokenExpired');
        else if (stream.answered) lookAt(stream);
        else stream.socket.terminate();
      }
  }
}

/** Its pong says that the other end is there. */
function lookAt(stream: Stream): void {
  stream.answered = false;
  stream.socket.ping();
}

function send(socket: WebSocket, set: ActivitySet): void {
  if (set.activities.length === 0 || socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > MOST_WAITING) return socket.close(CLOSED.tooSlow, 'too slow');
  socket.send(JSON.stringify(set));
}
