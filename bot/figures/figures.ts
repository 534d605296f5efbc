import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { figureOf } from '../../reports/figure.ts';
import type { FigureWithOverview } from '../../reports/report.ts';
import type { Selection } from '../../reports/selection.ts';
import { summariesIn } from '../../reports/summariesIn.ts';
import type { SmallNumbers } from '../../reports/suppression/rules.ts';
import type { ResponseStore } from '../../store/responseStore.ts';
import type { Clock, Store } from '../../store/store.ts';
import { familyViews, type Survey } from '../../survey/survey.ts';
import type { Config } from '../config.ts';
import { errorInLog } from '../errorInLog.ts';

export type { Figure } from '../../reports/report.ts';

/** Younger figures are shown as they are, in ms; older ones too, while new ones are counted behind them. */
const FRESH_MS = 60_000;
/** Selections remembered: each authority and all together, in several rounds. */
const SELECTIONS = 200;

export interface FiguresParts {
  store: ResponseStore;
  survey: Survey;
  /** How small numbers are hidden. */
  rule: SmallNumbers;
  log: Logger;
  now?: Clock;
}

/** Figures of selections, counted at most once a minute each, so that no page but the very first waits for a count. */
export class Figures {
  readonly #parts: FiguresParts;
  readonly #remembered: LRUCache<string, FigureWithOverview, Selection>;

  constructor(parts: FiguresParts) {
    this.#parts = parts;
    this.#remembered = new LRUCache<string, FigureWithOverview, Selection>({
      max: SELECTIONS,
      ttl: FRESH_MS,
      ttlResolution: 0,
      perf: { now: parts.now ?? Date.now },
      allowStale: true,
      noDeleteOnFetchRejection: true,
      fetchMethod: (_key, _stale, { context }) => this.#count(context),
    });
  }

  /** Two who ask at once share one count. Throws StoreUnavailableError where nothing was counted before. */
  async of(selection: Selection): Promise<FigureWithOverview> {
    return await this.#remembered.forceFetch(keyOf(selection), { context: selection });
  }

  async #count(selection: Selection): Promise<FigureWithOverview> {
    const { store, survey, rule, log, now = Date.now } = this.#parts;
    try {
      const people = summariesIn(selection, store, survey);
      return await figureOf(selection, people, { store, rule, now: new Date(now()) });
    } catch (error) {
      log.error({ error: errorInLog(error as Error) }, 'figures cannot be counted, the next who asks tries again');
      throw error;
    }
  }
}

/** As the settings say. */
export function createFigures(
  { smallNumbers: rule }: Config,
  { store, log, now }: { store: Store; log: Logger; now?: Clock },
): Figures {
  return new Figures({ store: store.responses, survey: familyViews, rule, log, now });
}

function keyOf(selection: Selection): string {
  return JSON.stringify(selection.map(({ authority, round }) => [authority.code, round]));
}
