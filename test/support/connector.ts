import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Activity } from 'botbuilder-core';

/** A reply as it reached the channel. */
export interface Sent {
  /** The id that the channel gave it. */
  id: string;
  conversation: string;
  authorization: string | undefined;
  activity: Partial<Activity>;
}

/** How the connector answers the next reply; 201 when nothing is planned. */
export interface Planned {
  status: number;
  headers?: Record<string, string>;
}

/** The connector of a channel: takes replies (POST), replaces them (PUT) and takes them away (DELETE). */
export class Connector {
  /** All replies taken in, oldest first. */
  readonly sent: Sent[] = [];
  /** All that took the place of a reply, oldest first. */
  readonly replaced: Sent[] = [];
  readonly planned: Planned[] = [];
  /** As `planned`, for PUT and DELETE. */
  readonly plannedChanges: Planned[] = [];
  /** How often replies were offered, taken or not; not what is to replace one. */
  offered = 0;
  /** Called before each reply is answered. */
  beforeTaking: (activity: Partial<Activity>) => Promise<void> = () => Promise.resolve();
  #made = 0;
  readonly #standing = new Map<string, Sent>();

  /** What a person sees now: by id, in the order sent. */
  standing(conversation: string): Sent[] {
    return [...this.#standing.values()].filter((each) => each.conversation === conversation);
  }

  async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isNew = request.method === 'POST';
    if (isNew) this.offered++;
    const activity = request.method === 'DELETE' ? {} : ((await json(request)) as Partial<Activity>);
    await this.beforeTaking(activity);
    const { status, headers } = (isNew ? this.planned : this.plannedChanges).shift() ?? { status: isNew ? 201 : 200 };
    const [, , , conversation, , named] = request.url!.split('/').map(decodeURIComponent);
    const id = isNew ? `reply-${++this.#made}` : named!;
    const { authorization } = request.headers;
    if (status < 300) this.#took(request.method!, { id, conversation: conversation!, authorization, activity });
    // Not chained: restify's own writeHead, which it puts on all servers of the process, returns nothing.
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ id }));
  }

  #took(method: string, sent: Sent): void {
    if (method === 'DELETE') return void this.#standing.delete(sent.id);
    this.#standing.set(sent.id, sent);
    (method === 'PUT' ? this.replaced : this.sent).push(sent);
  }
}
