import { openCosmos } from '../../store/cosmos.ts';
import { storeContract } from './contract.ts';
import { cosmosServer } from './cosmosServer.ts';

/** Any key will do for the server; the real one's are base64 as well. */
const key = Buffer.from('key').toString('base64');

describe('the Cosmos DB store', () => {
  const endpoint = cosmosServer();
  let databases = 0;

  storeContract((now) => openCosmos({ endpoint: endpoint(), key, database: `empty-${++databases}`, now }));
});
