import { type Container, type ContainerRequest, type CosmosClient, PartitionKeyKind } from '@azure/cosmos';

/** -1: items expire by their own `ttl` (seconds since the last write), and not at all without one. */
const expiringByItem = -1;

/**
 * One document a response. Only what `list` filters and orders by is indexed: a write then costs a fraction of the
 * request units that indexing every word of every answer would.
 */
const responses: ContainerRequest = {
  id: 'responses',
  partitionKey: { paths: ['/authority', '/round'], kind: PartitionKeyKind.MultiHash, version: 2 },
  defaultTtl: expiringByItem,
  indexingPolicy: {
    includedPaths: [{ path: '/authority/?' }, { path: '/round/?' }, { path: '/responseId/?' }],
    excludedPaths: [{ path: '/*' }],
  },
};

/** Bot state and seen messages: always read by id, so nothing is indexed. */
const state: ContainerRequest = {
  id: 'state',
  partitionKey: { paths: ['/id'] },
  defaultTtl: expiringByItem,
  indexingPolicy: { includedPaths: [], excludedPaths: [{ path: '/*' }] },
};

/** The two containers of `database`, made when missing. */
export async function openContainers(
  client: CosmosClient,
  database: string,
): Promise<{ responses: Container; state: Container }> {
  const { database: opened } = await client.databases.createIfNotExists({ id: database });
  const open = async (container: ContainerRequest) => (await opened.containers.createIfNotExists(container)).container;
  return { responses: await open(responses), state: await open(state) };
}
