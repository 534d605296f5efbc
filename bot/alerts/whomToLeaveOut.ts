import type { Logger } from 'pino';
import type { AlertRecord } from '../../store/alertStore.ts';
import type { Authority } from '../../survey/authority.ts';
import { leftOutBy, leftOutUnread } from './leftOut.ts';
import type { Seal } from './seal.ts';

/**
 * Knows which contacts an alert is about. Alerts of one response go together: who is named in the first is not told of what
 * the same person says next either. Remembers ids only, never words, and only what it was shown with `learn`.
 */
export class WhomToLeaveOut {
  readonly #seal: Seal;
  readonly #log: Logger;
  /** Authority and alert, and authority and response -> ids of contacts. */
  readonly #known = new Map<string, Set<string>>();

  constructor(seal: Seal, log: Logger) {
    this.#seal = seal;
    this.#log = log;
  }

  /** Reads the words of an alert it does not know yet. */
  async learn({ alert }: AlertRecord, authority: Authority): Promise<void> {
    const own = `${authority.slug}/${alert.id}`;
    if (this.#known.has(own)) return;
    const leftOut = await this.#read(alert.id, alert.sealed, authority);
    this.#known.set(own, leftOut);
    const shared = `${authority.slug}/${alert.responseId}`;
    if (alert.responseId !== undefined) this.#known.set(shared, (this.#known.get(shared) ?? new Set()).union(leftOut));
  }

  /** Ids of the authority's contacts. */
  of({ alert }: AlertRecord, { slug }: Authority): ReadonlySet<string> {
    const own = this.#known.get(`${slug}/${alert.id}`) ?? new Set();
    return own.union(this.#known.get(`${slug}/${alert.responseId}`) ?? new Set());
  }

  async #read(alert: string, sealed: string, authority: Authority): Promise<Set<string>> {
    try {
      return leftOutBy((await this.#seal.open(sealed)).text, authority);
    } catch {
      // The error may hold what was unsealed, so nothing of it is logged.
      this.#log.error({ alert }, 'the words of an alert cannot be unsealed: check ALERT_KEY and ALERT_KEY_OLD');
      return leftOutUnread(authority);
    }
  }
}
