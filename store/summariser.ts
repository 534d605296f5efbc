import type { Response } from './responseStore.ts';

/**
 * How responses are summarised for counting. A summary is kept beside its response, so that a count needs no documents,
 * and goes whenever the response changes or goes; the next who reads makes and keeps it anew.
 */
export interface Summariser<Summary extends object> {
  /** Another one whenever the same response would be summarised otherwise: summaries by an earlier one are made anew. */
  basis: string;
  /** JSON; undefined for somebody who is not counted. */
  summarise: (response: Response) => Summary | undefined;
}
