import { jest } from '@jest/globals';
import { askAzureOpenAi, type Deployment } from '../../../bot/secondCoder/azureOpenAi.ts';
import { NoOpinionError } from '../../../bot/secondCoder/ask.ts';
import { messagesFor } from '../../../coding/secondCoder/prompt.ts';
import {
  API_VERSION,
  completion,
  DEPLOYMENT,
  failure,
  KEY,
  startAzureOpenAi,
  TOKEN,
  type AzureOpenAiService,
  type PlannedCompletion,
} from '../../support/azureOpenAi.ts';

let azure: AzureOpenAiService;
beforeEach(async () => {
  azure = await startAzureOpenAi();
});
afterEach(() => azure.close());

const messages = messagesFor('He is a secret', { topic: 'difference', respondent: 'parent' });

/** Asks once, waiting for `all` ms at most. */
function ask(change: Partial<Deployment> = {}, { all = 5000, retries = 0 } = {}) {
  const { endpoint } = azure;
  const deployment = { endpoint, deployment: DEPLOYMENT, apiVersion: API_VERSION, key: KEY, ...change };
  return askAzureOpenAi(deployment, { try: all, all, retries })(messages);
}

async function reasonOf(asked: Promise<unknown>): Promise<string> {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(NoOpinionError);
  const { message, cause, reason } = error as NoOpinionError;
  expect(`${message} ${String(cause)}`).not.toMatch(/secret|quotes/u);
  return reason;
}

describe('asking Azure OpenAI', () => {
  test('gives the reply and the tokens it will be charged for', async () => {
    azure.codes = () => [{ code: 'calmer', evidence: 'a secret' }];
    expect(await ask()).toEqual({
      reply: '{"codes":[{"code":"calmer","evidence":"a secret"}]}',
      usage: { input: 1000, output: 50 },
    });
  });

  test('signs in with a key', async () => {
    await ask({ endpoint: `${azure.endpoint}/` });
    expect(azure.asked[0]?.headers).toMatchObject({ 'api-key': KEY });
    expect(azure.asked[0]?.headers).not.toHaveProperty('authorization');
  });

  test('signs in without a key by its identity in Entra ID', async () => {
    const scopes: (string | string[])[] = [];
    const credential = {
      getToken: (scope: string | string[]) => {
        scopes.push(scope);
        return Promise.resolve({ token: TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 });
      },
    };
    await ask({ key: undefined, credential });
    expect(azure.asked[0]?.headers).toMatchObject({ authorization: `Bearer ${TOKEN}` });
    expect(scopes.flat()).toEqual(['https://cognitiveservices.azure.com/.default']);
  });

  test('sends the messages and a strict schema, and nothing else of the person', async () => {
    await ask();
    expect(azure.asked[0]?.body).toEqual({
      model: DEPLOYMENT,
      messages,
      response_format: {
        type: 'json_schema',
        json_schema: expect.objectContaining({ name: 'codes', strict: true }) as unknown,
      },
    });
  });

  test.each<[what: string, planned: PlannedCompletion]>([
    ['it is busy', failure(429, '429', { 'retry-after': '0' })],
    ['it fails', failure(500, '500', { 'retry-after-ms': '1' })],
    ['it times out within', failure(408, '408', { 'retry-after-ms': '1' })],
  ])('asks again where %s', async (_, planned) => {
    azure.planned = [planned];
    await ask({}, { retries: 1 });
    expect(azure.asked).toHaveLength(2);
  });

  test('asks no sooner than Retry-After says', async () => {
    azure.planned = [failure(429, '429', { 'retry-after': '30' })];
    expect(await reasonOf(ask({}, { all: 300, retries: 5 }))).toBe('timed out');
    expect(azure.asked).toHaveLength(1);
  });
});

const filtered = { ...completion({}, 'content_filter') };

test.each<[reason: string, what: string, planned: PlannedCompletion]>([
  ['busy', 'too many requests', failure(429, '429')],
  ['failing', 'a fault', failure(500, 'InternalServerError')],
  ['failing', 'a gateway without JSON', { status: 503, headers: { 'content-type': 'text/html' } }],
  ['not allowed', 'a key that was changed', failure(401, '401')],
  ['not allowed', 'a network rule', failure(403, '403')],
  ['no such deployment', 'another deployment', failure(404, 'DeploymentNotFound')],
  ['request not understood', 'a model without structured output', failure(400, 'invalid_request_error')],
  ['refused', 'the content filter on what was sent', failure(400, 'content_filter')],
  ['refused', 'the content filter on the reply', { body: filtered }],
  ['refused', 'a refusal of the model', { body: completion({ refusal: 'I cannot help with a secret' }) }],
  ['cut off', 'a reply that is too long', { body: completion({ content: '{"codes":[{"co' }, 'length') }],
  ['unreadable', 'a reply without content', { body: completion({}) }],
  ['unreadable', 'a body without a reply', { body: {} }],
  ['unreadable', 'a body of another shape', { body: { choices: null } }],
  ['unreadable', 'no body', { status: 204 }],
])('%s: %s gives no opinion', async (reason, _, planned) => {
  azure.planned = [planned];
  expect(await reasonOf(ask())).toBe(reason);
});

test('a slow service gives no opinion in time', async () => {
  azure.planned = [{ wait: 10_000 }];
  expect(await reasonOf(ask({}, { all: 100 }))).toBe('timed out');
});

test('an identity that does not answer gives no opinion in time', async () => {
  const credential = { getToken: () => new Promise<never>(() => undefined) };
  expect(await reasonOf(ask({ key: undefined, credential }, { all: 100 }))).toBe('timed out');
});

test('an identity that is not there gives no opinion', async () => {
  const credential = { getToken: () => Promise.reject(new Error('no identity')) };
  expect(await reasonOf(ask({ key: undefined, credential }))).toBe('not allowed');
});

test('a body that ends half way gives no opinion', async () => {
  azure.planned = [{ cut: true }];
  expect(await reasonOf(ask())).toBe('unreadable');
});

test.each([
  ['a reply of 10 MB', { body: completion({ content: 'x'.repeat(10_000_000) }) }],
  ['a reply of 10 MB to a fault', { status: 400, body: { error: { message: 'x'.repeat(10_000_000) } } }],
])('%s gives no opinion', async (_, planned: PlannedCompletion) => {
  azure.planned = [planned];
  expect(await reasonOf(ask())).toBe(planned.status ? 'request not understood' : 'unreadable');
});

test('a service that is not there gives no opinion', async () => {
  expect(await reasonOf(ask({ endpoint: 'http://127.0.0.1:1' }))).toBe('cannot be reached');
});

test.each([
  ['OPENAI_BASE_URL', 'http://127.0.0.1:1'],
  ['AZURE_OPENAI_API_KEY', 'another key'],
  ['OPENAI_LOG', 'debug'],
])('%s of the environment changes nothing', async (name, value) => {
  process.env[name] = value;
  try {
    const said = jest.spyOn(console, 'debug');
    await ask();
    expect(azure.asked[0]?.headers).toMatchObject({ 'api-key': KEY });
    expect(said).not.toHaveBeenCalled();
  } finally {
    delete process.env[name];
  }
});
