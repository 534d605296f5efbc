import { createHttpServer } from '@vercel/cosmosdb-server';
import { openCosmos } from '../../store/cosmos.ts';
import { openSqlite } from '../../store/sqlite.ts';
import type { Store } from '../../store/store.ts';
import { key } from './cosmosClient.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { serve, type Served } from './serve.ts';
import { keptSummariesContract } from './summariesContract.ts';

describe('the SQLite store', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqlite({ directory: emptyDirectory() });
  });
  afterEach(() => store.close());

  keptSummariesContract(() => store.responses);
});

describe('the Cosmos DB store', () => {
  let server: Served;
  let store: Store;
  let databases = 0;
  beforeAll(async () => {
    server = await serve(createHttpServer());
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    store = await openCosmos({ endpoint: server.endpoint, key, database: `kept-${++databases}` });
  });
  afterEach(() => store.close());

  keptSummariesContract(() => store.responses);
});
