import { setTimeout as delay } from 'node:timers/promises';
import { ConnectorFactory, type ConnectorClient } from 'botframework-connector';

/** Times a reply is offered again to a channel that says "too many" (429). */
const TRIES = 3;
/** Longest wait between them, in ms. A channel that wants more has not got the reply. */
const LONGEST_WAIT = 30_000;
/** Longest wait for a channel to take a reply, in ms: the person's next message waits meanwhile. */
const TAKEN_WITHIN = 20_000;

/** The parts of Azure's HTTP pipeline in use here. */
interface Pipeline {
  removePolicy(options: { name: string }): unknown[];
  addPolicy(policy: { name: string; sendRequest(request: Request, next: Next): Promise<Answer> }, when: object): void;
}
type Request = { abortSignal?: AbortSignal };
type Answer = { status: number; headers: { get(name: string): string | undefined } };
type Next = (request: Request) => Promise<Answer>;

/**
 * Connectors that send each reply once. botbuilder's own send again after 408, 5xx and lost connections, although the
 * channel may have shown the reply already, and people then read it up to four times. Only 429 means "not taken".
 */
export class SendOnceConnectors extends ConnectorFactory {
  readonly #connectors: ConnectorFactory;

  constructor(connectors: ConnectorFactory) {
    super();
    this.#connectors = connectors;
  }

  override async create(serviceUrl: string, audience?: string): Promise<ConnectorClient> {
    const connector = await this.#connectors.create(serviceUrl, audience);
    const { pipeline } = (connector as unknown as { client: { pipeline: Pipeline } }).client;
    const removed = pipeline.removePolicy({ name: 'defaultRetryPolicy' });
    if (removed.length !== 1) throw new Error(`Expected one policy that sends again, found ${removed.length}`);
    // The bot's own token goes to the address that was checked, and nowhere else.
    pipeline.removePolicy({ name: 'redirectPolicy' });
    pipeline.addPolicy({ name: 'sendOnce', sendRequest }, { phase: 'Retry' });
    return connector;
  }
}

async function sendRequest(request: Request, next: Next): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    request.abortSignal = AbortSignal.timeout(TAKEN_WITHIN);
    const answer = await next(request);
    const wait = waitOf(answer);
    if (answer.status !== 429 || attempt > TRIES || wait > LONGEST_WAIT) return answer;
    await delay(wait);
  }
}

/** Milliseconds; one second where the channel does not say. */
function waitOf({ headers }: Answer): number {
  const seconds = Number(headers.get('retry-after') ?? 1);
  return Number.isFinite(seconds) ? seconds * 1000 : 1000;
}
