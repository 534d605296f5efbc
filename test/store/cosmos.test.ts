import { createHttpServer } from '@vercel/cosmosdb-server';
import { openCosmos } from '../../store/cosmos.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { storeContract } from './contract.ts';
import { serve, type Served } from './serve.ts';

/** Any key will do for the server; the real one's are base64 as well. */
const key = Buffer.from('key').toString('base64');

describe('the Cosmos DB store', () => {
  let server: Served;
  let databases = 0;
  beforeAll(async () => {
    // Over http: the certificate it brings for https has expired.
    server = await serve(createHttpServer());
  });
  afterAll(() => server.stop());

  storeContract((now) => openCosmos({ endpoint: server.endpoint, key, database: `empty-${++databases}`, now }));

  it('is made once when two instances start at the same moment', async () => {
    const open = () => openCosmos({ endpoint: server.endpoint, key, database: 'made-once' });
    const [one, other] = await Promise.all([open(), open()]);

    await one.responses.save(adasResponse());
    expect((await other.responses.find(ada))?.version).toBe(1);
    await Promise.all([one.close(), other.close()]);
  });
});
