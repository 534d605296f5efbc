import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

export const DEPLOYMENT = 'coder';
export const API_VERSION = '2024-10-21';
export const KEY = 'key-of-the-resource';
export const TOKEN = 'token-of-the-service';

interface Code {
  code: string;
  evidence: string;
}

/** How the service answers the next request. `cut`: the connection ends in the middle of the body. */
export interface PlannedCompletion {
  status?: number;
  headers?: Record<string, string>;
  body?: object;
  wait?: number;
  cut?: boolean;
}

interface Asked {
  headers: IncomingMessage['headers'];
  /** As the prompt has it. */
  user: { question: string; answeredBy: string; answer: string };
  body: { response_format: { json_schema: { strict: boolean; schema: object } }; messages: { content: string }[] };
}

/** A loopback stand-in for a chat model deployed in Azure OpenAI. */
export interface AzureOpenAiService {
  endpoint: string;
  /** What the environment holds to use it, with prices of 1 and 2 for a million tokens. */
  settings: Record<string, string>;
  /** All requests that were let in, oldest first. */
  asked: Asked[];
  /** Taken in order; without one, `codes` are replied. */
  planned: PlannedCompletion[];
  /** What is replied to an answer. */
  codes: (answer: string) => Code[];
  close(): Promise<void>;
}

export async function startAzureOpenAi(): Promise<AzureOpenAiService> {
  const server = createServer((request, response) => void handle(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service: AzureOpenAiService = {
    endpoint,
    settings: {
      SECOND_CODER: 'azure-openai',
      SECOND_CODER_ENDPOINT: endpoint,
      SECOND_CODER_DEPLOYMENT: DEPLOYMENT,
      SECOND_CODER_KEY: KEY,
      SECOND_CODER_PRICE_IN: '1',
      SECOND_CODER_PRICE_OUT: '2',
    },
    asked: [],
    planned: [],
    codes: () => [],
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await json(request)) as Asked['body'];
    const refusal = refusalOf(request, body);
    if (refusal) return answer(response, refusal);
    const user = JSON.parse(body.messages.at(-1)!.content) as Asked['user'];
    service.asked.push({ headers: request.headers, user, body });
    const planned = service.planned.shift() ?? {};
    await delay(planned.wait ?? 0, undefined, { ref: false });
    const reply = JSON.stringify({ codes: service.codes(user.answer) });
    answer(response, { ...planned, body: planned.body ?? completion({ content: reply }) });
  }
  return service;
}

/** A completion as Azure sends it, save for what is given. */
export function completion(message: object, finish_reason = 'stop'): object {
  return {
    ...{ id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'gpt-4o-mini-2024-07-18' },
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', content: null, refusal: null, ...message } }],
    usage: { prompt_tokens: 1000, completion_tokens: 50, total_tokens: 1050 },
  };
}

export function failure(status: number, code: string, headers: Record<string, string> = {}): PlannedCompletion {
  return { status, headers, body: { error: { code, message: `The service quotes what was sent: ${code}` } } };
}

/** The same bad requests that Azure refuses. */
function refusalOf({ url = '', headers }: IncomingMessage, body: Asked['body']): PlannedCompletion | undefined {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const isKnown = headers['api-key'] === KEY || headers.authorization === `Bearer ${TOKEN}`;
  if (!isKnown) return failure(401, '401');
  if (searchParams.get('api-version') !== API_VERSION) return failure(404, '404');
  if (pathname !== `/openai/deployments/${DEPLOYMENT}/chat/completions`) return failure(404, 'DeploymentNotFound');
  const { strict, schema } = body.response_format.json_schema;
  return strict && isStrict(schema) ? undefined : failure(400, 'invalid_request_error');
}

/** In a strict schema every object requires all of its fields and takes no others. */
function isStrict(schema: object): boolean {
  const { type, properties = {}, required, additionalProperties, items } = schema as Record<string, object | undefined>;
  if (type === ('array' as unknown)) return isStrict(items ?? {});
  if (type !== ('object' as unknown)) return true;
  const isClosed = (additionalProperties as unknown) === false;
  const needsAll = JSON.stringify(required) === JSON.stringify(Object.keys(properties));
  return isClosed && needsAll && Object.values(properties).every((each) => isStrict(each as object));
}

function answer(response: ServerResponse, { status = 200, headers = {}, body = {}, cut }: PlannedCompletion): void {
  const text = JSON.stringify(body);
  // Not chained: restify's own writeHead, which it puts on all servers of the process, returns nothing.
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  });
  if (!cut) return void response.end(text);
  response.write(text.slice(0, text.length / 2));
  setImmediate(() => response.destroy());
}
