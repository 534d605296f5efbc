import type { Container } from '@azure/cosmos';
import {
  ConflictError,
  StoreUnavailableError,
  type Response,
  type ResponseStore,
  type Summariser,
} from '../responseStore.ts';
import type { Clock } from '../store.ts';
import { pagesOf } from './query.ts';
import { inPartition, partitionOf, toDocument, type Kept } from './responseDocuments.ts';
import { asking } from './unavailable.ts';
import { replace } from './write.ts';

interface Row {
  _etag: string;
  kept?: Kept;
  /** Only where no summary of this basis is kept. */
  response?: Response;
}

/** Summaries kept at once: more would take too much of what the service may ask of Cosmos DB. */
const atOnce = 10;

/** Summaries in the documents of their responses, from which each save of the response removes them. */
export function cosmosSummaries(container: Container, endpoint: string, now: Clock): ResponseStore['summaries'] {
  const keep = async (response: Response, kept: Kept, etag: string) => {
    try {
      const document = { ...toDocument(response, now()), kept };
      await asking(endpoint, () => replace(container, document, partitionOf(response), etag));
    } catch (error) {
      // Somebody else was first, or it does not work now: it is made again the next time.
      if (!(error instanceof ConflictError || error instanceof StoreUnavailableError)) throw error;
    }
  };

  return async function* <Summary extends object>(
    filter: { authority: string; round: string },
    { basis, summarise }: Summariser<Summary>,
  ) {
    const query = `SELECT c._etag, c.kept, IS_DEFINED(c.kept) AND c.kept.basis = @basis ? undefined : c.response AS response
      FROM c WHERE ${inPartition} AND IS_DEFINED(c.responseId) ORDER BY c.responseId`;
    const question = { query, values: { ...filter, basis }, partition: partitionOf(filter) };
    for await (const rows of pagesOf<Row>(container, endpoint, question)) {
      const made: (() => Promise<void>)[] = [];
      const summaries = rows.map(({ _etag, kept, response }) => {
        if (!response) return kept?.summary as Summary | null;
        const summary = summarise(response) ?? null;
        made.push(() => keep(response, { basis, summary }, _etag));
        return summary;
      });
      yield summaries.filter((each) => each !== null);
      while (made.length > 0) await Promise.all(made.splice(0, atOnce).map((each) => each()));
    }
  };
}
