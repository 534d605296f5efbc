import { setImmediate } from 'node:timers/promises';
import type { Response, ResponseStore, Summariser } from '../responseStore.ts';
import type { Access } from './access.ts';

/** Summaries read at once: those who are talking get their turn between. */
const pageSize = 200;
/** Summaries kept in one commit, as each waits for the disk. */
const keptAtOnce = 1000;

/** Summaries in the table `summary`, whose rows go with their response by triggers (migrations.ts). */
export function sqliteSummaries(access: Access): ResponseStore['summaries'] {
  const { ids, kept, document, keep } = statements(access);
  const spaces = spacesBefore(access);

  return async function* <Summary extends object>(
    filter: { authority: string; round: string },
    { basis, summarise }: Summariser<Summary>,
  ) {
    let made: Made[] = [];
    const make = (text: string): string => {
      const response = JSON.parse(text) as Response;
      const summary = JSON.stringify(summarise(response) ?? null);
      made.push({ ...keyOf(response), basis, summary: spaces + summary });
      return summary;
    };
    let page: Row[] = [];
    do {
      const { id, personKey } = page.at(-1) ?? { id: '', personKey: '' };
      // In one transaction: what another program erases meanwhile is there for all three.
      const read = access.database.transaction(() => {
        page = ids.all({ ...filter, id, personKey, pageSize });
        const found = new Map(kept.all({ ...filter, basis, after: id, last: page.at(-1)?.id ?? '' }));
        return page.map((row) => found.get(row.id) ?? make(document.get({ ...filter, ...row })!));
      });
      const texts = await access.read(read);
      yield (JSON.parse(`[${texts.join()}]`) as (Summary | null)[]).filter((each) => each !== null);
      if (made.length >= keptAtOnce || (made.length > 0 && page.length < pageSize)) {
        const all = made;
        made = [];
        // What cannot be kept now (full disk) is made again the next time.
        await access.write(() => all.forEach((each) => keep.run(each))).catch(() => undefined);
      }
      await setImmediate();
    } while (page.length === pageSize);
  };
}

type Filter = Parameters<ResponseStore['list']>[0];
type Row = Pick<Response, 'id' | 'personKey'>;
type Made = ReturnType<typeof keyOf> & { basis: string; summary: string };

function keyOf({ authority, round, id, personKey, version }: Response) {
  return { authority, round, id, personKey, version };
}

function statements({ database }: Access) {
  return {
    ids: database.prepare<[Filter & Row & { pageSize: number }], Row>(
      `SELECT id, person_key AS personKey FROM response
       WHERE authority = @authority AND round = @round AND (id, person_key) > (@id, @personKey)
       ORDER BY id, person_key LIMIT @pageSize`,
    ),
    // Both lists are in order: reading them side by side takes a fraction of looking for each summary alone.
    kept: database
      .prepare<[Filter & { basis: string; after: string; last: string }], [id: string, summary: string]>(
        `SELECT response_id, summary FROM summary
         WHERE authority = @authority AND round = @round AND response_id BETWEEN @after AND @last AND basis = @basis`,
      )
      .raw(),
    document: database
      .prepare<[Filter & Row], string>(
        'SELECT document FROM response WHERE authority = @authority AND round = @round AND person_key = @personKey',
      )
      .pluck(),
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
