import { ConflictError, type Response, type ResponseStore } from '../../store/responseStore.ts';
import { SAMPLE_ROUND } from '../../survey/round.ts';
import { recodedResponse, type Recoded, type Target } from './recodedResponse.ts';
import { addTo, emptySummary, type RecodeSummary } from './summary.ts';

/** Times a response is read again when somebody else saved it first. */
const TRIES = 5;
/** Somebody who said something this lately may be in the middle of it, and a save would take them out: 30 minutes. */
const IN_USE_MS = 30 * 60_000;

export interface RecodeParts extends Target {
  store: Pick<ResponseStore, 'find' | 'save'>;
  /** False: only counts what would change. */
  keep: boolean;
  /** Responses worked on side by side. */
  atOnce: number;
}

/**
 * Gives stored answers one more coding, in one pass. Each response is one save, so whenever this ends, what was coded stays
 * coded and the rest is left for the next run. Throws StoreUnavailableError.
 */
export async function recodeRound(responses: AsyncIterable<Response>, parts: RecodeParts): Promise<RecodeSummary> {
  const summary = emptySummary();
  const shared = responses[Symbol.asyncIterator]();
  const worker = async () => {
    for await (const response of { [Symbol.asyncIterator]: () => shared }) {
      addTo(summary, await recodeOne(response, parts));
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: parts.atOnce }, worker));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return summary;
}

/** `in-use`: left as it is for a later run. */
async function recodeOne(listed: Response, parts: RecodeParts): Promise<Recoded | 'in-use'> {
  let response: Response | undefined = listed;
  for (let attempt = 1; response !== undefined; attempt++) {
    if (isInUse(response, parts.now()) || attempt > TRIES) return 'in-use';
    const recoded = await recodedResponse(response, parts);
    if (!parts.keep || recoded.changes.length === 0) return recoded;
    try {
      await parts.store.save(recoded.response);
      return recoded;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      response = await parts.store.find(response);
    }
  }
  // Erased meanwhile.
  return { response: listed, codings: [], changes: [] };
}

/** Simulated people do not wait for anything. */
function isInUse({ round, updatedAt }: Response, now: Date): boolean {
  return round !== SAMPLE_ROUND && now.getTime() - Date.parse(updatedAt) < IN_USE_MS;
}
