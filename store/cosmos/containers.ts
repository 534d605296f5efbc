import {
  type Container,
  type ContainerDefinition,
  type ContainerRequest,
  type CosmosClient,
  PartitionKeyKind,
  type Resource,
} from '@azure/cosmos';
import { statusOf } from './write.ts';

/** -1: items expire by their own `ttl` (seconds since the last write), and not at all without one. */
const expiringByItem = -1;

/**
 * One document a response, and beside them what responseDocuments.ts tells. Only what is looked for and ordered by is
 * indexed: a write then costs a fraction of the request units that indexing every word of every answer would.
 */
const responses: ContainerRequest = {
  id: 'responses',
  partitionKey: { paths: ['/authority', '/round'], kind: PartitionKeyKind.MultiHash, version: 2 },
  defaultTtl: expiringByItem,
  indexingPolicy: {
    includedPaths: [
      { path: '/authority/?' },
      { path: '/round/?' },
      { path: '/responseId/?' },
      { path: '/response/referenceHash/?' },
      { path: '/type/?' },
    ],
    excludedPaths: [{ path: '/*' }],
  },
};

/** An alert and its events, a document each, are one partition. They stay until they are removed. */
const alerts: ContainerRequest = {
  id: 'alerts',
  partitionKey: { paths: ['/alertId'] },
  indexingPolicy: {
    includedPaths: [
      { path: '/alertId/?' },
      { path: '/type/?' },
      { path: '/handled/?' },
      { path: '/handledAt/?' },
      { path: '/authority/?' },
      { path: '/at/?' },
    ],
    excludedPaths: [{ path: '/*' }],
  },
};

/** Texts on their way: looked for by state, by talk, and by id when Notify tells what became of one. */
const texts: ContainerRequest = {
  id: 'texts',
  partitionKey: { paths: ['/id'] },
  defaultTtl: expiringByItem,
  indexingPolicy: {
    includedPaths: [{ path: '/text/state/?' }, { path: '/text/talk/?' }, { path: '/text/at/?' }],
    excludedPaths: [{ path: '/*' }],
  },
};

/** Few and small: two partitions, of keys and of other authorities' figures. */
const benchmarks: ContainerRequest = {
  id: 'benchmarks',
  partitionKey: { paths: ['/type'] },
  indexingPolicy: { includedPaths: [{ path: '/content/round/?' }], excludedPaths: [{ path: '/*' }] },
};

/** The audit log: listed newest first, of one authority or of all. */
const audit: ContainerRequest = {
  id: 'audit',
  partitionKey: { paths: ['/place'] },
  indexingPolicy: { includedPaths: [{ path: '/id/?' }], excludedPaths: [{ path: '/*' }] },
};

/** Bot state and seen messages: always read by id, so nothing is indexed. */
const state: ContainerRequest = {
  id: 'state',
  partitionKey: { paths: ['/id'] },
  defaultTtl: expiringByItem,
  indexingPolicy: { includedPaths: [], excludedPaths: [{ path: '/*' }] },
};

/** The containers of `database`, made when missing. */
export async function openContainers(
  client: CosmosClient,
  database: string,
): Promise<Record<'responses' | 'alerts' | 'texts' | 'benchmarks' | 'audit' | 'state', Container>> {
  const { database: opened } = await lookTwice(() => client.databases.createIfNotExists({ id: database }));
  const open = async (request: ContainerRequest) => {
    const { container, resource } = await lookTwice(() => opened.containers.createIfNotExists(request));
    if (resource) await bringUpToDate(container, resource, request);
    return container;
  };
  return {
    responses: await open(responses),
    alerts: await open(alerts),
    texts: await open(texts),
    benchmarks: await open(benchmarks),
    audit: await open(audit),
    state: await open(state),
  };
}

/** An earlier version indexed less. An identity may not change that (403): everything works then too, at a higher price. */
async function bringUpToDate(
  container: Container,
  present: ContainerDefinition & Resource,
  { indexingPolicy }: ContainerRequest,
): Promise<void> {
  const indexed = new Set(present.indexingPolicy?.includedPaths?.map(({ path }) => path));
  if (indexingPolicy?.includedPaths?.every(({ path }) => indexed.has(path))) return;
  try {
    await container.replace({ ...present, indexingPolicy });
  } catch (error) {
    if (statusOf(error) !== 403) throw error;
  }
}

/** Of two instances that start at the same moment one is told "409, there already": what it wants is there at a second look. */
async function lookTwice<T>(openOrMake: () => Promise<T>): Promise<T> {
  try {
    return await openOrMake();
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    return openOrMake();
  }
}
