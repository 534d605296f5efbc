/** How long to wait, in ms, for one try and for all of them, and how often to try again when the service is busy or fails. */
export interface Patience {
  try: number;
  all: number;
  retries: number;
}

/** A person waits for the next question meanwhile. */
export const inTalk: Patience = { try: 3000, all: 3000, retries: 1 };

/** Nobody waits, and a service that is busy may be so for minutes. */
export const inBulk: Patience = { try: 30_000, all: 300_000, retries: 6 };
