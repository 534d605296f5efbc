import { CosmosClient, type CosmosClientOptions } from '@azure/cosmos';
import { cosmosAlerts } from './cosmos/alerts.ts';
import { cosmosAuditLog } from './cosmos/auditLog.ts';
import { cosmosBenchmarks } from './cosmos/benchmarks.ts';
import { openContainers } from './cosmos/containers.ts';
import { cosmosBotState } from './cosmos/botState.ts';
import { outbox } from './cosmos/outbox.ts';
import { cosmosReadings } from './cosmos/readings.ts';
import { cosmosResponses } from './cosmos/responses.ts';
import { cosmosSeenMessages } from './cosmos/seenMessages.ts';
import { cosmosTexts } from './cosmos/texts.ts';
import { answerPatience, asking } from './cosmos/unavailable.ts';
import type { Clock, Store } from './store.ts';

/** An account and a database in it. With a `key` what is missing is made; a `credential` (managed identity) may only use what is there. */
export interface CosmosAccount {
  endpoint: string;
  key?: string;
  credential?: CosmosClientOptions['aadCredentials'];
  database: string;
  now?: Clock;
}

/** Opens the store in Azure Cosmos DB. Throws StoreUnavailableError. */
export async function openCosmos({
  endpoint,
  key,
  credential,
  database,
  now = Date.now,
}: CosmosAccount): Promise<Store> {
  const client = new CosmosClient({ endpoint, key, aadCredentials: credential, connectionPolicy });
  const { responses, alerts, texts, benchmarks, audit, state } = await asking(endpoint, () =>
    openContainers(client, database),
  );
  const fromResponses = outbox(responses, alerts, endpoint);
  return {
    responses: cosmosResponses(responses, fromResponses, endpoint, now),
    alerts: cosmosAlerts(alerts, fromResponses, endpoint),
    readings: cosmosReadings(responses, endpoint, now),
    seen: cosmosSeenMessages(state, endpoint, now),
    texts: cosmosTexts(texts, endpoint),
    benchmarks: cosmosBenchmarks(benchmarks, endpoint),
    auditLog: cosmosAuditLog(audit, endpoint),
    botState: cosmosBotState(state, endpoint),
    close: () => Promise.resolve(client.dispose()),
  };
}

const connectionPolicy: CosmosClientOptions['connectionPolicy'] = {
  requestTimeout: answerPatience,
  // With it on the SDK asks a dead endpoint for two minutes before it fails. The account's own address follows it to
  // another region; only reading from the nearest of several regions is lost.
  enableEndpointDiscovery: false,
  // The SDK itself tries again after 429 (too many requests); longer than this nobody waits for a reply in a chat.
  retryOptions: { maxRetryAttemptCount: 9, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 8 },
};
