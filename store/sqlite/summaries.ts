import { setImmediate } from 'node:timers/promises';
import type { Response, ResponseStore, Summariser } from '../responseStore.ts';
import type { Access } from './access.ts';

interface Row {
  id: string;
  personKey: string;
  /** JSON; null where there is none yet of this basis. */
  summary: string | null;
  /** Only where there is no summary. */
  document: string | null;
}

/** Summaries read at once: those who are talking get their turn between. */
const pageSize = 200;
/** Summaries kept in one commit, as each waits for the disk. */
const keptAtOnce = 1000;

/** Summaries in the table `summary`, whose rows go with their response by triggers (migrations.ts). */
export function sqliteSummaries(access: Access): ResponseStore['summaries'] {
  const { page, keep } = statements(access);
  const spaces = spacesBefore(access);

  return async function* <Summary extends object>(
    filter: { authority: string; round: string },
    { basis, summarise }: Summariser<Summary>,
  ) {
    let rows: Row[] = [];
    let made: Made[] = [];
    do {
      const { id, personKey } = rows.at(-1) ?? { id: '', personKey: '' };
      rows = await access.read(() => page.all({ ...filter, basis, id, personKey, pageSize }));
      const texts = rows.map(({ summary, document }) => {
        if (summary !== null) return summary;
        const response = JSON.parse(document!) as Response;
        const text = JSON.stringify(summarise(response) ?? null);
        made.push({ ...keyOf(response), basis, summary: spaces + text });
        return text;
      });
      yield (JSON.parse(`[${texts.join()}]`) as (Summary | null)[]).filter((each) => each !== null);
      if (made.length >= keptAtOnce || (made.length > 0 && rows.length < pageSize)) {
        const all = made;
        made = [];
        // What cannot be kept now (full disk) is made again the next time.
        await access.write(() => all.forEach((each) => keep.run(each))).catch(() => undefined);
      }
      await setImmediate();
    } while (rows.length === pageSize);
  };
}

function keyOf({ authority, round, id, personKey, version }: Response) {
  return { authority, round, id, personKey, version };
}

type Made = ReturnType<typeof keyOf> & { basis: string; summary: string };

interface Page {
  authority: string;
  round: string;
  basis: string;
  id: string;
  personKey: string;
  pageSize: number;
}

function statements({ database }: Access) {
  return {
    page: database.prepare<[Page], Row>(
      `SELECT r.id, r.person_key AS personKey, s.summary, iif(s.summary IS NULL, r.document, NULL) AS document
       FROM response r LEFT JOIN summary s
         ON s.authority = r.authority AND s.round = r.round AND s.response_id = r.id AND s.basis = @basis
       WHERE r.authority = @authority AND r.round = @round AND (r.id, r.person_key) > (@id, @personKey)
       ORDER BY r.id, r.person_key LIMIT @pageSize`,
    ),
    // Nothing of a response that was changed or erased since it was read.
    keep: database.prepare<[Made]>(
      `INSERT INTO summary (authority, round, response_id, basis, summary)
       SELECT authority, round, id, @basis, @summary FROM response
       WHERE authority = @authority AND round = @round AND person_key = @personKey AND id = @id AND version = @version
       ON CONFLICT DO UPDATE SET basis = excluded.basis, summary = excluded.summary`,
    ),
  };
}

/**
 * What stands before a summary, so that it lies on a page of its own as documents do (ownPages.ts): the tree of a table
 * without row ids keeps less than a quarter of a page of each row.
 */
function spacesBefore({ database }: Access): string {
  return ' '.repeat((database.pragma('page_size', { simple: true }) as number) / 4);
}
