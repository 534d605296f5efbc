/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import { ConflictError } from '../../store/responseStore.ts';
import type { Text, TextFilter, TextStore } from '../../store/textStore.ts';

const first: Text = {
  id: 'a1',
  talk: 'talk-1',
  kind: 'reply',
  state: 'queued',
  sealed: 'sealed words',
  at: '2026-10-01T09:00:00.000Z',
  heardAt: '2026-10-01T08:59:59.000Z',
  due: '2026-10-01T09:00:00.000Z',
  tries: 0,
  sends: 1,
  version: 0,
};

/** What every TextStore promises. */
export function textsContract(texts: () => TextStore): void {
  const idsOf = async (filter: TextFilter) => {
    const found: string[] = [];
    for await (const { id } of texts().list(filter)) found.push(id);
    return found;
  };

  it('gives what was added, at version 1', async () => {
    expect(await texts().add(first)).toBe(true);

    expect(await texts().find('a1')).toEqual({ ...first, version: 1 });
    expect(await texts().find('a2')).toBeUndefined();
  });

  it('adds a text of one id once, also of two at the same instant', async () => {
    const added = await Promise.all([texts().add(first), texts().add({ ...first, sealed: 'other words' })]);

    expect(added.toSorted()).toEqual([false, true]);
    expect(await idsOf({})).toEqual(['a1']);
  });

  it('lets one of two go on with a text', async () => {
    await texts().add(first);
    const read = (await texts().find('a1'))!;
    const saved = await Promise.allSettled([
      texts().save({ ...read, state: 'sending' }),
      texts().save({ ...read, state: 'sending' }),
    ]);

    expect(saved.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await texts().find('a1')).toEqual({ ...first, state: 'sending', version: 2 });
    await expect(texts().save(read)).rejects.toThrow(ConflictError);
  });

  it('saves none that is not there', async () => {
    await expect(texts().save(first)).rejects.toThrow(ConflictError);
  });

  it('forgets what is left out of a save', async () => {
    await texts().add(first);
    await texts().save({ ...first, version: 1, state: 'delivered', sealed: undefined });

    expect((await texts().find('a1'))?.sealed).toBeUndefined();
  });

  it('lists by state and by talk, oldest first', async () => {
    await texts().add({ ...first, id: 'b', at: '2026-10-01T09:00:02.000Z' });
    await texts().add({ ...first, id: 'c', at: '2026-10-01T09:00:01.000Z', talk: 'talk-2' });
    await texts().add({ ...first, id: 'd', at: '2026-10-01T09:00:03.000Z', state: 'failed' });

    expect(await idsOf({})).toEqual(['c', 'b', 'd']);
    expect(await idsOf({ states: ['queued', 'sending'] })).toEqual(['c', 'b']);
    expect(await idsOf({ talk: 'talk-1' })).toEqual(['b', 'd']);
    expect(await idsOf({ talk: 'talk-1', states: ['failed'] })).toEqual(['d']);
    expect(await idsOf({ states: [] })).toEqual([]);
  });

  it('lists more than fit into one page', async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `t${String(index).padStart(3, '0')}`);
    await Promise.all(ids.map((id) => texts().add({ ...first, id })));

    expect((await idsOf({})).toSorted()).toEqual(ids);
  });

  it('removes all texts of a talk and no others', async () => {
    await texts().add(first);
    await texts().add({ ...first, id: 'b' });
    await texts().add({ ...first, id: 'c', talk: 'talk-2' });
    await texts().removeOf('talk-1');

    expect(await idsOf({})).toEqual(['c']);
    await texts().removeOf('never there');
  });
}
