import { PartitionKeyKind } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { openCosmos } from '../../store/cosmos.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { storeContract } from './contract.ts';
import { cosmosClient, key } from './cosmosClient.ts';
import { serve, type Served } from './serve.ts';

describe('the Cosmos DB store', () => {
  let server: Served;
  let databases = 0;
  beforeAll(async () => {
    // Over http: the certificate it brings for https has expired.
    server = await serve(createHttpServer());
  });
  afterAll(() => server.stop());

  storeContract((now) => openCosmos({ endpoint: server.endpoint, key, database: `empty-${++databases}`, now }));

  it('indexes in a container of an earlier version what is looked for now', async () => {
    const client = cosmosClient(server.endpoint);
    const { database } = await client.databases.create({ id: 'earlier' });
    const earlier = { includedPaths: [{ path: '/responseId/?' }], excludedPaths: [{ path: '/*' }] };
    const partitionKey = { paths: ['/authority', '/round'], kind: PartitionKeyKind.MultiHash, version: 2 };
    await database.containers.create({ id: 'responses', partitionKey, indexingPolicy: earlier });

    await (await openCosmos({ endpoint: server.endpoint, key, database: 'earlier' })).close();

    const { resource } = await database.container('responses').read();
    const paths = resource?.indexingPolicy?.includedPaths?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/responseId/?', '/response/referenceHash/?', '/type/?']));
    client.dispose();
  });

  it('is made once when two instances start at the same moment', async () => {
    const open = () => openCosmos({ endpoint: server.endpoint, key, database: 'made-once' });
    const [one, other] = await Promise.all([open(), open()]);

    await one.responses.save(adasResponse());
    expect((await other.responses.find(ada))?.version).toBe(1);
    await Promise.all([one.close(), other.close()]);
  });
});
