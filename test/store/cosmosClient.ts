import { CosmosClient } from '@azure/cosmos';

/** Any key will do for the server; the real one's are base64 as well. */
export const key = Buffer.from('key').toString('base64');

/** Looks into the server beside the store. */
export function cosmosClient(endpoint: string): CosmosClient {
  return new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
}
