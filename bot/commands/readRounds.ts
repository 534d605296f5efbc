import { userInfo } from 'node:os';
import type { SurveyContext } from '../../reports/participants.ts';
import { countIn, responsesIn, selectRounds, type Selection } from '../../reports/selection.ts';
import { summariesIn } from '../../reports/summariesIn.ts';
import type { Summary } from '../../reports/summary.ts';
import type { SmallNumbers } from '../../reports/suppression/rules.ts';
import type { Response, ResponseStore } from '../../store/responseStore.ts';
import { familyViews } from '../../survey/survey.ts';
import { audit } from '../audit.ts';
import { authorityNamed } from '../authorities.ts';
import { readConfig, type Config } from '../config.ts';
import { openStore } from '../store.ts';
import { withProgress } from './withProgress.ts';

/** As given on the command line. */
export interface RoundOptions {
  /** ONS code, slug, or `all`. */
  authority: string;
  round?: string;
  /** Who runs the command, by default the account on this machine: it is written down. */
  by?: string;
}

export interface Reading {
  /** Writes into the audit log that somebody is about to see or take away `page`. */
  record: (what: 'viewed' | 'exported', page: string) => Promise<void>;
  /** From the first one each time they are read. */
  responses: AsyncIterable<Response>;
  /** Of the same people, without what they said. */
  summaries: AsyncIterable<Summary>;
  /** Where they are from. */
  store: ResponseStore;
  selection: Selection;
  context: SurveyContext;
  /** How small numbers are hidden. */
  rule: SmallNumbers;
}

/** Opens the store, hands the responses of the rounds asked for to `use`, and closes it again. Throws what a person can act on. */
export async function readRounds<T>(options: RoundOptions, use: (reading: Reading) => Promise<T>): Promise<T> {
  const config = readConfig();
  const asked = authoritiesNamed(options.authority, config);
  const selection = selectRounds(asked, options.round, new Date());
  noteLeftOut(asked.length - selection.length);
  const store = await openStore(config);
  try {
    const context = { survey: familyViews, authorities: config.authorities };
    const total = () => countIn(selection, store.responses);
    const [only, ...others] = selection;
    const by = options.by ?? userInfo().username;
    const about = { authority: others.length > 0 ? 'all' : only?.authority.code, round: only?.round };
    return await use({
      record: (what, page) => audit(store.auditLog, Date.now(), { by, what, page, ...about }),
      responses: withProgress(() => responsesIn(selection, store.responses), total),
      summaries: withProgress(() => summariesIn(selection, store.responses, familyViews), total),
      ...{ store: store.responses, selection, context, rule: config.smallNumbers },
    });
  } finally {
    await store.close();
  }
}

function authoritiesNamed(name: string, { authorities }: Config) {
  return name === 'all' ? authorities : [authorityNamed(name, authorities)];
}

function noteLeftOut(count: number): void {
  if (count > 0 && process.stderr.isTTY) console.error(`Authorities without this round, left out: ${count}`);
}
