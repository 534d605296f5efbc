import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { openCosmos } from '../../store/cosmos.ts';
import type { Store } from '../../store/store.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { anAlert, anEvent } from './anAlert.ts';
import { cosmosClient, key } from './cosmosClient.ts';
import { serve, type Served } from './serve.ts';

/** A write into the container of alerts; queries are POSTs too, and are marked. */
function isAlertWrite({ method, url, headers }: IncomingMessage): boolean {
  return method === 'POST' && !!url?.includes('/colls/alerts/docs') && !headers['x-ms-documentdb-isquery'];
}

/** The removal of one document of the container of responses, as that of an alert that has gone on. */
function isRemoval({ method, url }: IncomingMessage): boolean {
  return method === 'DELETE' && !!url?.includes('/colls/responses/docs/');
}

describe('an alert saved with its response in Cosmos DB', () => {
  let server: Served;
  let store: Store;
  let fails: (request: IncomingMessage) => boolean;
  beforeEach(async () => {
    fails = () => false;
    const cosmos = createHttpServer();
    const [answer] = cosmos.listeners('request') as RequestListener[];
    cosmos.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!fails(request)) return answer!(request, response);
      response.statusCode = 500;
      response.end('{}');
    });
    server = await serve(cosmos);
    store = await openCosmos({ endpoint: server.endpoint, key, database: 'family-views' });
  });
  afterEach(async () => {
    await store.close();
    await server.stop();
  });

  const alerts = async () => {
    const listed: string[] = [];
    for await (const { alert } of store.alerts.list({ waiting: true })) listed.push(alert.id);
    return listed;
  };

  it.each([
    ['cannot go into the container of alerts', isAlertWrite],
    ['cannot be removed from the outbox', isRemoval],
  ])('is kept although it %s at first, and listed once when that works again', async (_, failing) => {
    fails = failing;
    const saved = await store.responses.save(adasResponse(), anAlert());
    await store.responses.save(saved, anAlert({ id: 'a2', at: '2026-10-02T09:00:00.000Z' }));
    const responses = [];
    for await (const { version } of store.responses.list(ada)) responses.push(version);
    expect(responses).toEqual([2]);
    await expect(alerts()).rejects.toThrow('it answered 500');

    fails = () => false;
    expect(await alerts()).toEqual(['a1', 'a2']);
    await store.alerts.record(anEvent(1, { what: 'acknowledged' }));
    expect(await alerts()).toEqual(['a2']);
    expect(await inOutbox()).toBe(0);
  });

  it('is kept although the response is erased before it has gone on', async () => {
    fails = isAlertWrite;
    await store.responses.save(adasResponse(), anAlert());
    await store.responses.erase(ada, 'asked');

    fails = () => false;
    expect(await alerts()).toEqual(['a1']);
  });

  it('is listed once when several instances take it on at the same moment', async () => {
    fails = isAlertWrite;
    await store.responses.save(adasResponse(), anAlert());

    fails = () => false;
    expect(await Promise.all([alerts(), alerts(), alerts()])).toEqual([['a1'], ['a1'], ['a1']]);
  });

  async function inOutbox(): Promise<number> {
    const client = cosmosClient(server.endpoint);
    const container = client.database('family-views').container('responses');
    const { resources } = await container.items.query("SELECT c.id FROM c WHERE c.type = 'alert'").fetchAll();
    client.dispose();
    return resources.length;
  }
});
