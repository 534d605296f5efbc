import { createServer, type RequestListener } from 'node:http';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { openCosmos } from '../../store/cosmos.ts';
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { anAlert, anEvent } from './anAlert.ts';
import { key } from './cosmosClient.ts';
import { serve, type Served } from './serve.ts';

const account = { key, database: 'family-views' };

describe('opening Cosmos DB', () => {
  let server: Served;
  const answerWith = async (answer: RequestListener) => {
    server = await serve(createServer(answer));
    return server.endpoint;
  };
  afterEach(() => server.stop());

  it.each([
    [401, 'it answered 401. Check COSMOS_KEY'],
    [403, 'it answered 403. Give the managed identity the role'],
    [429, 'it answered 429. It is asked more than its throughput allows'],
    [500, 'it answered 500. See the cause of this error.'],
  ])('stops when it answers %i', async (status, what) => {
    const endpoint = await answerWith((_, response) => {
      // In two steps: restify, where it is loaded, replaces `writeHead` by one that gives nothing back.
      response.writeHead(status);
      response.end('{"message":"words of a family"}');
    });

    await expect(openCosmos({ endpoint, ...account })).rejects.toEqual(unavailable(endpoint, what, { code: status }));
    await expect(openCosmos({ endpoint, ...account })).rejects.not.toThrow('words of a family');
  });

  it('stops when something else answers there', async () => {
    const endpoint = await answerWith((_, response) => response.end('<!doctype html>'));

    await expect(openCosmos({ endpoint, ...account })).rejects.toEqual(
      unavailable(endpoint, 'something else answered there. Check COSMOS_ENDPOINT'),
    );
  });

  it('stops after 10 seconds when nothing answers', async () => {
    const endpoint = await answerWith(() => undefined);

    await expect(openCosmos({ endpoint, ...account })).rejects.toEqual(
      unavailable(endpoint, 'none came within 10 seconds. Check COSMOS_ENDPOINT'),
    );
  });
});

describe('Cosmos DB gone after opening', () => {
  let endpoint: string;
  let store: Store;
  beforeAll(async () => {
    const server = await serve(createHttpServer());
    endpoint = server.endpoint;
    store = await openCosmos({ endpoint, ...account });
    await server.stop();
  });
  afterAll(() => store.close());

  it.each<[what: string, use: (store: Store) => Promise<unknown>]>([
    ['find', ({ responses }) => responses.find(ada)],
    ['save', ({ responses }) => responses.save(adasResponse())],
    ['erase', ({ responses }) => responses.erase(ada, 'asked')],
    ['list', ({ responses }) => responses.list(ada)[Symbol.asyncIterator]().next()],
    ['save with an alert', ({ responses }) => responses.save(adasResponse(), anAlert())],
    ['findByReference', ({ responses }) => responses.findByReference({ ...ada, referenceHash: 'ab' })],
    ['rekey', ({ responses }) => responses.rekey(adasResponse({ version: 1 }), 'new key')],
    ['countErased', ({ responses }) => responses.countErased(ada)],
    ['alerts.add', ({ alerts }) => alerts.add(anAlert())],
    ['alerts.find', ({ alerts }) => alerts.find('a1')],
    ['alerts.record', ({ alerts }) => alerts.record(anEvent(1))],
    ['alerts.list', ({ alerts }) => alerts.list({ waiting: true })[Symbol.asyncIterator]().next()],
    ['alerts.removeHandled', ({ alerts }) => alerts.removeHandled({ authority: ada.authority, before: '2027' })],
    ['readings.add', ({ readings }) => readings.add({ ...ada, responseId: 'r1', at: '2026', by: 'lead' })],
    ['readings.latest', ({ readings }) => readings.latest(ada)],
    ['seen.has', ({ seen }) => seen.has('m1')],
    ['seen.add', ({ seen }) => seen.add('m1')],
    ['botState.read', ({ botState }) => botState.read(['k'])],
    ['botState.write', ({ botState }) => botState.write({ k: {} })],
    ['botState.delete', ({ botState }) => botState.delete(['k'])],
  ])('fails %s and says where it was looked for', async (_, use) => {
    await expect(use(store)).rejects.toEqual(
      unavailable(endpoint, 'it cannot be reached (connect ECONNREFUSED', { code: 'ECONNREFUSED' }),
    );
  });
});

function unavailable(endpoint: string, what: string, cause: object = {}): unknown {
  const message = `Expected an answer of the Azure Cosmos DB account at ${endpoint}, but ${what}`;
  return expect.objectContaining({
    name: 'StoreUnavailableError',
    message: expect.stringContaining(message) as string,
    cause: expect.objectContaining(cause) as unknown,
  });
}
